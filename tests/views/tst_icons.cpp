#include "rendering/badges.h"
#include "rendering/icons.h"

#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QTest>

using namespace portolan;
using namespace portolan::rendering;
using namespace Qt::StringLiterals;

namespace {

/// How many pixels are not transparent.
int inkOf(const QIcon &icon, int side)
{
    const QImage image = icon.pixmap(side, side).toImage();
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qAlpha(image.pixel(x, y)) > 0;
    }
    return ink;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconCanBeSeen();
    void rolesAndSectionsHaveIcons();
    void iconsFollowThePalette();
    void severitiesDifferInShape();
};

void TestIcons::everyIconCanBeSeen()
{
    const QStringList names = iconNames();
    QVERIFY(names.size() > 40);
    for (const QString &name : names) {
        for (const int side : {16, 24, 64}) {
            const int ink = inkOf(icon(name), side);
            QVERIFY2(ink > side * side / 20, qPrintable(name));
        }
        const bool isTinted = tintedIcon(name, Qt::red) != tintedIcon(name, Qt::blue);
        QVERIFY2(isTinted || name == u"portolan"_s, qPrintable(name));
    }
    QVERIFY(icon(u"no-such-icon"_s).isNull());
}

void TestIcons::rolesAndSectionsHaveIcons()
{
    const QStringList names = iconNames();
    for (const RoleDefinition &role : roleDefinitions()) {
        QVERIFY2(names.contains(role.icon), qPrintable(role.icon));
        QVERIFY(inkOf(roleIcon(role, Theme::Dark), 24) > 20);
    }
    QVERIFY(names.contains(roleIconName(RoleId(u"nonsense"_s))));
    for (const SectionLook &look : sectionLooks())
        QVERIFY2(names.contains(look.mark), qPrintable(look.mark));
    QVERIFY(names.contains(sectionLook(SectionId(u"nonsense"_s)).mark));
}

void TestIcons::iconsFollowThePalette()
{
    QPalette dark;
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Window, Qt::black);
    QVERIFY(themeOf(dark) == Theme::Dark);
    const auto picture = [](const QIcon &icon) { return icon.pixmap(24, 24).toImage(); };
    const QImage before = picture(icon(u"action-save"_s));
    QVERIFY(before != picture(icon(u"action-save"_s, dark)));
    const QIcon live = icon(u"action-save"_s);
    const QPalette own = QGuiApplication::palette();
    QGuiApplication::setPalette(dark);
    const QImage after = picture(live);
    QGuiApplication::setPalette(own);
    QVERIFY(before != after);
}

void TestIcons::severitiesDifferInShape()
{
    QSet<int> inks;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        inks.insert(inkOf(severityIcon(severity, Theme::Light), 32));
    QVERIFY(!inks.contains(0));
    QVERIFY(inks.size() >= 2);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
