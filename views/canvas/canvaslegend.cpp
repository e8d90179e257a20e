#include "canvas/canvaslegend.h"

#include "canvas/canvasscene.h"
#include "commands/drawingsession.h"
#include "rendering/icons.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <numeric>
#include <utility>

namespace portolan::views {

using rendering::LegendEntry;

namespace {

constexpr QSize kSign(38, 12); ///< a piece of line and the mark
constexpr qreal kLineLength = 22;
constexpr int kMargin = 8; ///< left and right
constexpr int kGap = 20;   ///< between two columns

QPixmap signOf(const LegendEntry &entry, rendering::Theme theme, qreal ratio)
{
    const rendering::SectionLook &look = rendering::sectionLook(entry.section);
    const QColor colour = look.colour(theme);
    QPixmap pixmap(kSign * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, rendering::kTrunkWidth);
    if (entry.isDashed)
        pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    const qreal middle = kSign.height() / 2.0;
    painter.drawLine(QPointF(1, middle), QPointF(kLineLength, middle));
    rendering::icon(look.mark, colour)
        .paint(&painter, QRect(kSign.width() - kSign.height(), 0, kSign.height(), kSign.height()));
    return pixmap;
}

bool isSame(const LegendEntry &one, const LegendEntry &other)
{
    return one.section == other.section && one.isDashed == other.isDashed && one.text == other.text;
}

} // namespace

CanvasLegend::CanvasLegend(CanvasScene &scene, QWidget *viewport, QWidget *view)
    : QFrame(view)
    , m_scene(scene)
    , m_viewport(viewport)
    , m_layout(new QGridLayout(this))
    , m_note(new QLabel(tr("Some connections are hidden"), this))
{
    setAttribute(Qt::WA_NoMousePropagation);
    setAccessibleName(tr("Legend"));
    m_layout->setContentsMargins(kMargin, 4, kMargin, 4);
    m_layout->setHorizontalSpacing(kGap);
    m_layout->setVerticalSpacing(2);
    QFont bold = m_note->font();
    bold.setBold(true);
    m_note->setFont(bold);
    viewport->installEventFilter(this);
    connect(&scene, &CanvasScene::diagramChanged, this, &CanvasLegend::follow);
    connect(&scene, &CanvasScene::hiddenSectionsChanged, this, &CanvasLegend::showTicks);
}

void CanvasLegend::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    if (!isWanted)
        m_scene.setHiddenSections({});
    follow();
}

void CanvasLegend::follow()
{
    const QList<LegendEntry> entries =
        rendering::sectionEntries(m_scene.diagram(), m_scene.session().derivation().catalog());
    if (!std::ranges::equal(entries, m_entries, isSame))
        fill(entries);
    settle();
}

void CanvasLegend::fill(const QList<LegendEntry> &entries)
{
    qDeleteAll(m_ticks);
    m_ticks.clear();
    m_entries = entries;
    for (const LegendEntry &entry : entries) {
        auto *tick = new QCheckBox(QString(entry.text).replace(u'&', QStringLiteral("&&")), this);
        tick->setIconSize(kSign);
        tick->setToolTip(tr("Shows or hides these connections on the canvas and in pictures; "
                            "tables, rules and scripts stay whole"));
        connect(tick, &QCheckBox::clicked, this, &CanvasLegend::applyTicks);
        m_ticks.append(tick);
    }
    m_columns = 0;
    paintSigns();
    showTicks();
}

void CanvasLegend::paintSigns()
{
    const rendering::Theme theme = rendering::themeOf(palette());
    for (int i = 0; i < m_ticks.size(); ++i)
        m_ticks.at(i)->setIcon(signOf(m_entries.at(i), theme, devicePixelRatioF()));
}

void CanvasLegend::applyTicks()
{
    // Sections that have no line at present keep to what was chosen for them.
    QSet<SectionId> hidden = m_scene.hiddenSections();
    for (int i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks.at(i)->isChecked())
            hidden.remove(m_entries.at(i).section);
        else
            hidden.insert(m_entries.at(i).section);
    }
    m_scene.setHiddenSections(hidden);
}

void CanvasLegend::showTicks()
{
    bool areSomeHidden = false;
    for (int i = 0; i < m_ticks.size(); ++i) {
        const bool isHidden = m_scene.hiddenSections().contains(m_entries.at(i).section);
        m_ticks.at(i)->setChecked(!isHidden);
        areSomeHidden = areSomeHidden || isHidden;
    }
    m_note->setVisible(areSomeHidden);
    m_columns = 0;
    settle();
}

QList<QWidget *> CanvasLegend::cells() const
{
    QList<QWidget *> cells(m_ticks.cbegin(), m_ticks.cend());
    if (!m_note->isHidden())
        cells.append(m_note);
    return cells;
}

/// As many as fit beside each other, each as wide as what it holds.
int CanvasLegend::columnsFor(int width) const
{
    const QList<QWidget *> all = cells();
    for (int columns = int(all.size()); columns > 1; --columns) {
        QList<int> widths(columns, kGap);
        for (int i = 0; i < all.size(); ++i)
            widths[i % columns] =
                std::max(widths.at(i % columns), all.at(i)->sizeHint().width() + kGap);
        if (std::accumulate(widths.cbegin(), widths.cend(), 2 * kMargin - kGap) <= width)
            return columns;
    }
    return 1;
}

void CanvasLegend::settle()
{
    const bool isShown = m_isWanted && !m_entries.isEmpty();
    setVisible(isShown);
    const int columns = columnsFor(m_viewport->width());
    if (columns != m_columns) {
        m_columns = columns;
        const QList<QWidget *> all = cells();
        for (int i = 0; i < all.size(); ++i)
            m_layout->addWidget(all.at(i), i / columns, i % columns);
        // What is left over is no column's.
        for (int column = 0; column <= all.size(); ++column)
            m_layout->setColumnStretch(column, column == columns ? 1 : 0);
    }
    const int room = isShown ? m_layout->sizeHint().height() : 0;
    if (std::exchange(m_room, room) != room)
        emit roomWanted(room);
    const QRect above = m_viewport->geometry();
    setGeometry(above.left(), above.bottom() + 1, above.width(), room);
}

bool CanvasLegend::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        settle();
    return QFrame::eventFilter(watched, event);
}

void CanvasLegend::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintSigns();
}

} // namespace portolan::views
