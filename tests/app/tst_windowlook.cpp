// Whether everything that the window says can be read: in each language, theme and a small window.

#include "commandline/language.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/helpbrowser.h"
#include "dialogs/newdialog.h"
#include "dialogs/preferencesdialog.h"
#include "dialogs/shortcutsdialog.h"
#include "dialogs/startpage.h"
#include "panels/inspector/inspector.h"
#include "rendering/colour.h"
#include "support/windowbench.h"
#include "window/legibility.h"
#include "window/panels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSmallWindow(1280, 800);

bool saysText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return !label->wordWrap() && !label->text().isEmpty();
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget) ||
           qobject_cast<const QTabBar *>(widget);
}

/// What stands in @p window and is narrower than its text, with how it begins.
QStringList cutOff(const QWidget *window)
{
    QStringList found;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isShort = widget->width() < widget->sizeHint().width();
        if (!widget->visibleRegion().isEmpty() && saysText(widget) && isShort) {
            found += u"%1 \"%2\": %3 of %4"_s
                         .arg(QString::fromLatin1(widget->metaObject()->className()),
                              widget->property("text").toString())
                         .arg(widget->width())
                         .arg(widget->sizeHint().width());
        }
    }
    return found;
}

int textWidth(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    return box.style()
        ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
        .width();
}

/// A choice whose longest text does not fit.
QStringList cutOffChoices(const QWidget *window)
{
    QStringList found;
    for (const QComboBox *box : window->findChildren<QComboBox *>()) {
        for (int i = 0; i < box->count(); ++i) {
            const int width = box->fontMetrics().horizontalAdvance(box->itemText(i));
            if (!box->visibleRegion().isEmpty() && width > textWidth(*box))
                found += box->itemText(i);
        }
    }
    return found;
}

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    return palette;
}

/// Those that Tab goes through, in that order.
QList<const QWidget *> tabStops(const QWidget *window)
{
    QList<const QWidget *> stops;
    for (const QWidget *each = window->nextInFocusChain(); each != window;
         each = each->nextInFocusChain()) {
        const bool isStop = each->focusPolicy() & Qt::TabFocus && !each->focusProxy();
        if (window->isAncestorOf(each) && isStop && each->isVisible() && each->isEnabled())
            stops += each;
    }
    return stops;
}

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return u"%1 \"%2\""_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                              button ? button->text() : widget->accessibleName());
}

/// Pairs of tab stops of which the second stands above the first, or left of it in the same line.
/// Panes beside each other are read one after the other.
QStringList backwardTabs(const QWidget *window)
{
    const auto rectOf = [&](const QWidget *stop) {
        return QRect(stop->mapTo(window, QPoint()), stop->size());
    };
    const QList<const QWidget *> stops = tabStops(window);
    QStringList found;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QRect a = rectOf(stops.at(i - 1));
        const QRect b = rectOf(stops.at(i));
        const bool isBeside = b.top() <= a.center().y() && b.bottom() >= a.center().y();
        const bool isAbove = b.bottom() < a.top() && b.left() <= a.right();
        if (isAbove || (isBeside && b.right() < a.left())) {
            found += nameOf(stops.at(i)) + u" comes after "_s + nameOf(stops.at(i - 1));
        }
    }
    return found;
}

/// Of a desktop on which one click opens a file.
class SingleClickStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *more) const override
    {
        return hint == SH_ItemView_ActivateItemOnSingleClick
                   ? 1
                   : QProxyStyle::styleHint(hint, option, widget, more);
    }
};

void clickFirst(QListWidget *list)
{
    const QPoint place = list->visualItemRect(list->item(0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
}

} // namespace

class TestWindowLook : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }
    void hintsAreLegible_data();
    void hintsAreLegible();
    void hintsFollowTheDesktop();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void dialogsAreReadWhole_data() { nothingIsCutOff_data(); }
    void dialogsAreReadWhole();
    void tabsGoInReadingOrder_data();
    void tabsGoInReadingOrder();
    void aClickOpensOneDrawing_data();
    void aClickOpensOneDrawing();
    void aLongTextShowsItsBeginning();
    void noProblemsIsNoWarning();

private:
    std::unique_ptr<WindowBench> m_bench;
};

void TestWindowLook::hintsAreLegible_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(QColor(239, 239, 239), Qt::white, Qt::black);
    QTest::newRow("dark") << paletteOf(QColor(42, 46, 50), QColor(27, 30, 32), Qt::white);
    QTest::newRow("dark fields on light grey")
        << paletteOf(QColor(160, 160, 160), QColor(230, 230, 230), Qt::black);
}

void TestWindowLook::hintsAreLegible()
{
    QFETCH(QPalette, palette);
    const QColor hint = hintColour(palette);
    QVERIFY(rendering::contrastRatio(hint, palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(rendering::contrastRatio(hint, palette.color(QPalette::Window)) >= 4.5);
    QVERIFY(hint != palette.color(QPalette::Text));
}

void TestWindowLook::hintsFollowTheDesktop()
{
    const QPalette before = QApplication::palette();
    const Legibility legibility(*qApp);
    for (const QPalette &palette : {paletteOf(QColor(42, 46, 50), QColor(27, 30, 32), Qt::white),
                                    paletteOf(QColor(239, 239, 239), Qt::white, Qt::black)}) {
        QApplication::setPalette(palette);
        QTRY_COMPARE(QLineEdit().palette().color(QPalette::PlaceholderText), hintColour(palette));
        QCOMPARE(QApplication::palette().color(QPalette::Window), palette.color(QPalette::Window));
    }
    QApplication::setPalette(before);
}

void TestWindowLook::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : availableLanguages())
        QTest::newRow(qUtf8Printable(language)) << language;
}

void TestWindowLook::nothingIsCutOff()
{
    QFETCH(QString, language);
    const LanguageScope scope(language);
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    window->resize(kSmallWindow);
    window->session().selection().selectHost(HostId(u"act01"_s));
    for (QDockWidget *dock : window->findChildren<QDockWidget *>()) {
        dock->raise();
        QStringList found;
        const auto isReadWhole = [&] {
            found = cutOff(window) + cutOffChoices(window);
            return found.isEmpty();
        };
        QVERIFY2(QTest::qWaitFor(isReadWhole),
                 qPrintable(dock->objectName() + u": "_s + found.join(u'\n')));
    }
    QCOMPARE(window->width(), kSmallWindow.width());
    const auto *more =
        window->findChild<QToolBar *>()->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
    QVERIFY(more && !more->isVisible());
}

void TestWindowLook::dialogsAreReadWhole()
{
    QFETCH(QString, language);
    const LanguageScope scope(language);
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    for (const ActionId id : {ActionId::New, ActionId::Export, ActionId::Preferences,
                              ActionId::Shortcuts, ActionId::About, ActionId::Help}) {
        trigger(window, id);
        const auto dialogs = window->findChildren<QDialog *>();
        QVERIFY(!dialogs.isEmpty());
        QDialog *dialog = dialogs.last();
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY(dialog->width() <= kSmallWindow.width());
        QVERIFY(dialog->height() <= kSmallWindow.height());
        QVERIFY(tabStops(dialog).size() > 1);
        const QStringList found = cutOff(dialog) + cutOffChoices(dialog) + backwardTabs(dialog);
        QVERIFY2(found.isEmpty(), qPrintable(dialog->windowTitle() + u": "_s + found.join(u'\n')));
        if (const auto *list = dialog->findChild<QListWidget *>()) {
            const bool isHelp = qobject_cast<HelpBrowser *>(dialog);
            QVERIFY(!isHelp || list->viewport()->width() >= list->sizeHintForColumn(0));
        }
        if (const QAbstractItemView *tree = dialog->findChild<QTreeWidget *>()) {
            const int width = qobject_cast<const QTreeWidget *>(tree)->columnWidth(0);
            QVERIFY(width >= tree->sizeHintForColumn(0));
        }
        delete dialog;
    }
}

void TestWindowLook::tabsGoInReadingOrder_data()
{
    QTest::addColumn<Selection>("selection");
    QTest::newRow("drawing") << Selection();
    QTest::newRow("host") << Selection{{HostId(u"act01"_s)}, {}, {}};
    QTest::newRow("Linux host") << Selection{{HostId(u"nas01"_s)}, {}, {}};
    QTest::newRow("hosts") << Selection{{HostId(u"act01"_s), HostId(u"tm01"_s)}, {}, {}};
    QTest::newRow("zone") << Selection{{}, {ZoneId(u"identity"_s)}, {}};
}

void TestWindowLook::tabsGoInReadingOrder()
{
    QFETCH(Selection, selection);
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    window->session().selection().select(selection);
    QCOMPARE(window->session().selection().selection(), selection);
    const Inspector *inspector = window->panels().inspector;
    QTRY_VERIFY(tabStops(inspector).size() > 2);
    QTest::qWait(50); // a page is laid out after it is shown
    const QStringList found = backwardTabs(inspector);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestWindowLook::aClickOpensOneDrawing_data()
{
    QTest::addColumn<bool>("clickActivates");
    QTest::newRow("double click activates") << false;
    QTest::newRow("click activates") << true;
}

void TestWindowLook::aClickOpensOneDrawing()
{
    QFETCH(bool, clickActivates);
    SingleClickStyle style;
    StartPage page;
    if (clickActivates) {
        for (QListWidget *list : page.findChildren<QListWidget *>())
            list->setStyle(&style);
    }
    page.setRecentFiles({u"/tmp/a.portolan"_s});
    page.resize(kSmallWindow);
    page.show();
    const QSignalSpy made(&page, &StartPage::templateChosen);
    const QSignalSpy opened(&page, &StartPage::fileChosen);
    for (QListWidget *list : page.findChildren<QListWidget *>())
        clickFirst(list);
    QCOMPARE(made.count(), 1);
    QCOMPARE(opened.count(), 1);
}

void TestWindowLook::aLongTextShowsItsBeginning()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    Topology topology = window->session().topology();
    topology.properties.title = u"A title "_s.repeated(20);
    window->session().open(topology);
    for (const QLineEdit *edit : window->findChildren<QLineEdit *>()) {
        if (edit->text() == topology.properties.title)
            QCOMPARE(edit->cursorPosition(), 0);
    }
}

void TestWindowLook::noProblemsIsNoWarning()
{
    const auto iconIn = [&](const QString &sample) {
        MainWindow *window = m_bench->open(m_bench->copyOf(sample));
        const auto *button = window->findChild<QToolButton *>(u"problems"_s);
        const bool isChecked = QTest::qWaitFor(
            [&] { return sample == u"empty"_s || !window->session().problems().isEmpty(); },
            kPatienceMs);
        return isChecked ? button->icon().pixmap(16, 16).toImage() : QImage();
    };
    const QImage warning = iconIn(u"head-office"_s);
    QFile empty(m_bench->filePath(u"empty.portolan"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.write(R"({"format": "portolan-topology", "version": 1, "hosts": []})");
    empty.close();
    const QImage none = iconIn(u"empty"_s);
    QVERIFY(!warning.isNull() && !none.isNull());
    QVERIFY(warning != none);
}

QTEST_MAIN(TestWindowLook)
#include "tst_windowlook.moc"
