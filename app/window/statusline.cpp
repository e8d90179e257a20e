#include "window/statusline.h"

#include "base/phrases.h"
#include "rendering/icons.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTellMs = 6000;
constexpr int kBusyWidth = 120;
constexpr int kToldIndent = 6;

} // namespace

StatusLine::StatusLine(views::DrawingSession &session, QWidget *parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_told(new QLabel(this))
    , m_busyText(new QLabel(this))
    , m_busyBar(new QProgressBar(this))
    , m_counts(new QLabel(this))
    , m_catalog(new QLabel(this))
    , m_problems(new QToolButton(this))
    , m_zoom(new QToolButton(this))
{
    // However long a text is, the window may be narrow.
    m_told->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setIndent(kToldIndent);
    addWidget(m_told, 1);
    m_forgetting.setSingleShot(true);
    m_forgetting.setInterval(kTellMs);
    m_busyBar->setRange(0, 0);
    m_busyBar->setMaximumWidth(kBusyWidth);
    m_problems->setObjectName(u"problems"_s);
    m_problems->setAutoRaise(true);
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problems->setToolTip(tr("Shows the problems"));
    m_zoom->setAutoRaise(true);
    m_zoom->setToolTip(tr("Zoom; a click fits the drawing into the view"));
    for (QWidget *widget :
         QList<QWidget *>{m_busyText, m_busyBar, m_counts, m_catalog, m_problems, m_zoom})
        addPermanentWidget(widget);
    showBusy({});
    connect(&m_forgetting, &QTimer::timeout, m_told, &QLabel::clear);
    connect(m_problems, &QToolButton::clicked, this, &StatusLine::problemsWanted);
    connect(m_zoom, &QToolButton::clicked, this, &StatusLine::fitWanted);
    connect(&session, &views::DrawingSession::changed, this, &StatusLine::showCounts);
    connect(&session, &views::DrawingSession::problemsChanged, this, &StatusLine::showProblems);
    connect(&session.selection(), &views::SelectionModel::changed, this, &StatusLine::showCounts);
}

void StatusLine::showZoom(double zoom)
{
    m_zoom->setText(tr("%1%").arg(qRound(zoom * 100)));
}

void StatusLine::tell(const QString &text)
{
    m_told->setText(text);
    m_forgetting.start();
}

void StatusLine::showBusy(const QString &what)
{
    m_busyText->setText(what);
    m_busyText->setVisible(!what.isEmpty());
    m_busyBar->setVisible(!what.isEmpty());
}

void StatusLine::setHasDrawing(bool hasDrawing)
{
    for (QWidget *widget : QList<QWidget *>{m_counts, m_catalog, m_problems, m_zoom})
        widget->setVisible(hasDrawing);
    showCounts();
    showProblems();
}

void StatusLine::showCounts()
{
    const Topology &topology = m_session.topology();
    const int selected = int(m_session.selection().selection().hosts.size());
    QString text = tr("%n host(s)", nullptr, int(topology.hosts.size())) + u", "_s +
                   tr("%n zone(s)", nullptr, int(topology.zones.size()));
    if (selected > 0)
        text += u", "_s + tr("%n selected", nullptr, selected);
    m_counts->setText(text);
    m_catalog->setText(phrase(m_session.derivation().catalog().name()));
}

void StatusLine::showProblems()
{
    const auto count = std::ranges::count_if(
        m_session.problems(), [](const Problem &problem) { return !problem.isWaived(); });
    m_problems->setIcon(
        rendering::icon(count == 0 ? u"action-no-problems"_s : u"action-problems"_s));
    m_problems->setText(count == 0 ? tr("No problems") : tr("%n problem(s)", nullptr, int(count)));
}

} // namespace portolan::app
