#include "rendering/style.h"

#include "catalog/sectionlooks.h"
#include "rendering/colour.h"

#include <QGuiApplication>
#include <QPalette>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

Colours lightColours()
{
    Colours colours;
    colours.canvas = QColor(0xF7F8FA);
    colours.dots = QColor(0xE1E5EB);
    colours.card = QColor(0xFFFFFF);
    colours.hairline = QColor(0xC9CFD8);
    colours.zone = QColor(0xEEF1F5);
    colours.zoneBorder = QColor(0x7E8998);
    colours.ink = QColor(0x1C2430);
    colours.greyText = QColor(0x5A6676);
    colours.server = QColor(0x3D33C4);
    colours.serverBorder = QColor(0x3D33C4);
    colours.serverText = QColor(0xFFFFFF);
    colours.serverSecondLine = QColor(0xE4E2FF);
    colours.selection = QColor(0x3D33C4);
    colours.optionalBorder = QColor(0x6E7988);
    colours.error = QColor(0xB3261E);
    colours.onError = QColor(0xFFFFFF);
    colours.warning = QColor(0xF2B824);
    colours.warningOutline = QColor(0x8A5A00);
    colours.onWarning = QColor(0x1C2430);
    colours.hint = QColor(0x3F6299);
    colours.note = QColor(0xFFF5CC);
    colours.noteBorder = QColor(0x9A7A1C);
    colours.noteText = QColor(0x1C2430);
    return colours;
}

Colours darkColours()
{
    Colours colours;
    colours.canvas = QColor(0x1B1E24);
    colours.dots = QColor(0x2C313A);
    colours.card = QColor(0x262A32);
    colours.hairline = QColor(0x454D5A);
    colours.zone = QColor(0x21252C);
    colours.zoneBorder = QColor(0x6E7888);
    colours.ink = QColor(0xE8ECF2);
    colours.greyText = QColor(0xA6B0BE);
    colours.server = QColor(0x5B50E6);
    colours.serverBorder = QColor(0x8F87FF);
    colours.serverText = QColor(0xFFFFFF);
    colours.serverSecondLine = QColor(0xE9E7FF);
    colours.selection = QColor(0xB4AEFF);
    colours.optionalBorder = QColor(0x8993A3);
    colours.error = QColor(0xFF8A80);
    colours.onError = QColor(0x1B1E24);
    colours.warning = QColor(0xFFD84D);
    colours.warningOutline = QColor(0xFFD84D);
    colours.onWarning = QColor(0x1B1E24);
    colours.hint = QColor(0x9CC0F5);
    colours.note = QColor(0x3B3522);
    colours.noteBorder = QColor(0xA8904A);
    colours.noteText = QColor(0xF2EAD3);
    return colours;
}

/// Of what texts and lines lie on, the one that they stand out from least.
QColor nearestGround(const Colours &colours, Theme theme)
{
    return theme == Theme::Light ? colours.zone : colours.card;
}

/// What carries meaning fades, down to kDimmedContrast; fills and hairlines are faint already.
Colours dimmedFrom(Colours colours, Theme theme)
{
    const QColor ground = nearestGround(colours, theme);
    for (QColor *colour : {&colours.zoneBorder, &colours.ink, &colours.greyText, &colours.selection,
                           &colours.optionalBorder, &colours.error, &colours.warningOutline,
                           &colours.hint, &colours.noteBorder})
        *colour = faded(*colour, ground, kDimmedContrast);
    colours.noteText = faded(colours.noteText, colours.note, kDimmedContrast);
    // White text on the server's card keeps its contrast while the card fades.
    for (QColor *fill : {&colours.server, &colours.serverBorder})
        *fill = faded(*fill, colours.serverText, 2 * kDimmedContrast / 1.5);
    return colours;
}

SectionLook lookOf(const SectionColours &colours)
{
    static const QColor lightGround = nearestGround(lightColours(), Theme::Light);
    static const QColor darkGround = nearestGround(darkColours(), Theme::Dark);
    const QColor light(QRgb(colours.light));
    const QColor dark(QRgb(colours.dark));
    return {SectionId(colours.section.toString()),
            u"section-"_s + colours.mark,
            light,
            dark,
            faded(light, lightGround, kDimmedContrast),
            faded(dark, darkGround, kDimmedContrast)};
}

} // namespace

Theme themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
                   palette.color(QPalette::WindowText).lightness()
               ? Theme::Dark
               : Theme::Light;
}

const QList<SectionLook> &sectionLooks()
{
    static const QList<SectionLook> looks = [] {
        QList<SectionLook> made;
        for (const SectionColours &colours : sectionColours())
            made.append(lookOf(colours));
        return made;
    }();
    return looks;
}

const SectionLook &sectionLook(const SectionId &id)
{
    static const SectionLook plain = lookOf(plainSectionColours());
    for (const SectionLook &candidate : sectionLooks()) {
        if (candidate.id == id)
            return candidate;
    }
    return plain;
}

Style::Style(Theme theme)
    : Style(theme, QGuiApplication::font().families())
{
}

Style Style::forExport()
{
    return Style(Theme::Light, {u"Inter"_s, u"Noto Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s,
                                u"DejaVu Sans"_s, u"Arial"_s, u"sans-serif"_s});
}

Style::Style(Theme theme, const QStringList &families)
    : m_theme(theme)
    , m_colours(theme == Theme::Light ? lightColours() : darkColours())
    , m_dimmedColours(dimmedFrom(m_colours, theme))
    , m_families(families)
{
    for (const TextKind kind : {TextKind::Chip, TextKind::Label, TextKind::Name, TextKind::Title}) {
        QFont font(families);
        font.setPixelSize(qRound(textSize(kind)));
        font.setHintingPreference(QFont::PreferNoHinting);
        if (kind == TextKind::Name || kind == TextKind::Title)
            font.setWeight(QFont::DemiBold);
        m_fonts.append(font);
    }
}

const QFont &Style::font(TextKind kind) const
{
    return m_fonts.at(qsizetype(kind));
}

qreal Style::textSize(TextKind kind)
{
    switch (kind) {
    case TextKind::Chip:
        return 11;
    case TextKind::Label:
        return 12;
    case TextKind::Name:
        return 13;
    case TextKind::Title:
        return 16;
    }
    return 0;
}

} // namespace portolan::rendering
