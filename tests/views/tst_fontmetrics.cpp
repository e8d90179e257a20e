// Widths of texts in the window.

#include "rendering/fontmetrics.h"

#include <QTest>

#include <cmath>

using namespace portolan;
using namespace portolan::rendering;
using namespace Qt::StringLiterals;

class TestFontMetrics : public QObject
{
    Q_OBJECT

private slots:
    void widthsAreThoseOfTheFont();
};

/// Layouts add the advances of ASCII letters: as the font sets the whole, kerning and ligatures
/// too.
void TestFontMetrics::widthsAreThoseOfTheFont()
{
    const Style style(Theme::Light);
    const FontTextMetrics metrics(style);
    for (const TextKind kind : {TextKind::Chip, TextKind::Label, TextKind::Name, TextKind::Title}) {
        const QFontMetricsF font(style.font(kind));
        for (const QString &text : {u"fs01.corp.example"_s, u"AVATAR.To.WAVE Type fi fl"_s, u""_s,
                                    u"10.20.30.40 · 12 Gerüste"_s, u"ملفات"_s, u"a\tb"_s}) {
            const qreal width = metrics.width(text, kind);
            QVERIFY2(std::abs(width - font.horizontalAdvance(text)) < 0.1, qUtf8Printable(text));
        }
    }
}

QTEST_MAIN(TestFontMetrics)
#include "tst_fontmetrics.moc"
