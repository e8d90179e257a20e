#include "rendering/portstable.h"

#include "base/phrases.h"
#include "rendering/surface.h"
#include "rules/requirementssheet.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(portolan::rendering::PortsTable)
};

constexpr qreal kPadding = 16;
constexpr qreal kLine = 20;
constexpr qreal kGap = 24;      ///< between columns
constexpr qreal kMarkRoom = 20; ///< for the mark before the ports
constexpr qreal kBaseline = 14; ///< below the top of a line
constexpr qreal kLeastText = 160;

QStringList wrapped(const QString &text, const TextMetrics &metrics, qreal room)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && metrics.width(longer, TextKind::Label) > room) {
            lines += line;
            line = word;
        } else {
            line = longer;
        }
    }
    return lines + QStringList{line};
}

} // namespace

PortsTable::PortsTable(const Derivation &derivation, const QSet<SectionId> &hiddenSections,
                       const TextMetrics &metrics, qreal width)
    : m_heads({Texts::tr("Ports"), Texts::tr("Direction"), Texts::tr("Requirement"),
               Texts::tr("What for")})
{
    const Catalog &catalog = derivation.catalog();
    for (const SheetRow &row : requirementsSheet(derivation)) {
        const Requirement &requirement = catalog.requirement(row.row);
        if (!row.applies || hiddenSections.contains(catalog.sectionOf(row.row).id) ||
            requirement.kind != RequirementKind::Connection)
            continue;
        const QString ports = toString(requirement.protocol) + u' ' + requirement.ports.toString();
        m_rows.append({catalog.sectionOf(row.row).id,
                       {ports, phrase(toString(requirement.direction)), requirement.id.text()},
                       {phrase(requirement.description)},
                       0});
    }
    if (m_rows.isEmpty())
        return;
    qreal left = kPadding;
    for (qsizetype column = 0; column < m_heads.size() - 1; ++column) {
        m_lefts.append(left);
        qreal widest = metrics.width(m_heads[column], TextKind::Name);
        for (const Row &row : std::as_const(m_rows)) {
            widest = std::max(widest, metrics.width(row.cells[column], TextKind::Label) +
                                          (column == 0 ? kMarkRoom : 0));
        }
        left += widest + kGap;
    }
    m_lefts.append(left);
    const qreal room = std::max(kLeastText, width - left - kPadding);
    qreal top = kPadding + kLine;
    for (Row &row : m_rows) {
        row.description = wrapped(row.description.first(), metrics, room);
        row.top = top;
        top += kLine * qreal(row.description.size());
    }
    m_size = {left + room + kPadding, top + kPadding};
}

void PortsTable::paint(Surface &surface, const Style &style, const QPointF &place) const
{
    if (m_rows.isEmpty())
        return;
    const Colours &colours = style.colours();
    surface.box(QRectF(place, m_size), kCardRadius, {colours.card, colours.hairline, 1, {}});
    const auto write = [&](const QString &text, TextKind kind, const QPointF &left,
                           const QColor &colour) {
        TextRun run;
        run.text = text;
        run.kind = kind;
        run.baseline = place + left + QPointF(0, kBaseline);
        run.colour = colour;
        run.room = surface.metrics().width(text, kind);
        surface.text(run);
    };
    for (qsizetype column = 0; column < m_heads.size(); ++column)
        write(m_heads[column], TextKind::Name, {m_lefts[column], kPadding / 2}, colours.ink);
    for (const Row &row : m_rows) {
        const SectionLook &look = sectionLook(row.section);
        surface.icon(look.mark,
                     QRectF(place + QPointF(m_lefts[0], row.top + (kLine - kMarkSize) / 2),
                            QSizeF(kMarkSize, kMarkSize)),
                     look.colour(style.theme()));
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            write(row.cells[column], TextKind::Label,
                  {m_lefts[column] + (column == 0 ? kMarkRoom : 0), row.top},
                  column == 0 ? look.colour(style.theme()) : colours.ink);
        }
        for (qsizetype line = 0; line < row.description.size(); ++line) {
            write(row.description[line], TextKind::Label,
                  {m_lefts.last(), row.top + kLine * qreal(line)}, colours.ink);
        }
    }
}

} // namespace portolan::rendering
