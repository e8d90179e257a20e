#include "panels/inspector/inspector.h"

#include "panels/inspector/annotationpage.h"
#include "panels/inspector/drawingpage.h"
#include "panels/inspector/hostpage.h"
#include "panels/inspector/linepage.h"
#include "panels/inspector/pagestack.h"
#include "panels/inspector/zonepage.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace portolan::views {

Inspector::Inspector(DrawingSession &session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_heading(new QLabel)
    , m_pages(new PageStack)
    , m_drawing(new DrawingPage(session))
    , m_hosts(new HostPage(session))
    , m_zones(new ZonePage(session))
    , m_annotations(new AnnotationPage(session))
    , m_line(new LinePage(session))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_pages);
    layout->addStretch(1);
    for (QWidget *page : QList<QWidget *>{m_drawing, m_hosts, m_zones, m_annotations, m_line})
        m_pages->addWidget(page);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setContentsMargins(9, 9, 9, 0);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    connect(m_hosts, &HostPage::unfoldWanted, this, &Inspector::unfoldWanted);
    connect(m_hosts, &HostPage::pinWanted, this, &Inspector::pinWanted);
    connect(m_zones, &ZonePage::placeWanted, this, &Inspector::zonePlaceWanted);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_manyTimer.setSingleShot(true);
    connect(&m_manyTimer, &QTimer::timeout, this, &Inspector::showNow);
    connect(&session.selection(), &SelectionModel::changed, this, &Inspector::followSelection);
    connect(&session, &DrawingSession::changed, this, &Inspector::followDrawing);
    showSelection();
}

void Inspector::enter()
{
    const QWidget *page = m_pages->currentWidget();
    for (QWidget *field = page->nextInFocusChain(); page->isAncestorOf(field);
         field = field->nextInFocusChain()) {
        if (!(field->focusPolicy() & Qt::TabFocus) || !field->isVisible() || field->focusProxy())
            continue;
        field->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(field);
        return;
    }
}

void Inspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QScrollArea::keyPressEvent(event);
}

void Inspector::followSelection()
{
    m_hasOtherSelection = true;
    showSoon();
}

void Inspector::followDrawing()
{
    m_hosts->forget();
    showSoon();
}

void Inspector::showSoon()
{
    if (m_session.selection().selection().hosts.size() > kMostHostsAtOnce)
        m_manyTimer.start();
    else
        showNow();
}

void Inspector::showNow()
{
    m_manyTimer.stop();
    if (std::exchange(m_hasOtherSelection, false))
        showSelection();
    else
        refresh();
}

void Inspector::showSelection()
{
    const Selection &selection = m_session.selection().selection();
    if (!selection.hosts.isEmpty()) {
        m_hosts->setHosts(selection.hosts);
        m_pages->setCurrentWidget(m_hosts);
    } else if (!selection.zones.isEmpty()) {
        m_zones->setZones(selection.zones);
        m_pages->setCurrentWidget(m_zones);
    } else if (!selection.annotations.isEmpty()) {
        m_annotations->setAnnotations(selection.annotations);
        m_pages->setCurrentWidget(m_annotations);
    } else if (selection.line) {
        m_line->setLine(*selection.line);
        m_pages->setCurrentWidget(m_line);
    } else {
        m_drawing->refreshDrawing();
        m_pages->setCurrentWidget(m_drawing);
    }
    m_heading->setText(heading());
}

void Inspector::refresh()
{
    if (m_pages->currentWidget() == m_hosts)
        m_hosts->refreshHosts();
    else if (m_pages->currentWidget() == m_zones)
        m_zones->refresh();
    else if (m_pages->currentWidget() == m_annotations)
        m_annotations->refresh();
    else if (m_pages->currentWidget() == m_line)
        m_line->refresh();
    else
        m_drawing->refreshDrawing();
    m_heading->setText(heading());
}

QString Inspector::heading() const
{
    const Selection &selection = m_session.selection().selection();
    if (const HostId *host = selection.singleHost())
        return m_session.topology().shownName(*host);
    if (!selection.hosts.isEmpty())
        return tr("%n host(s)", nullptr, int(selection.hosts.size()));
    if (selection.zones.size() == 1)
        return m_session.topology().shownName(*selection.zones.cbegin());
    if (!selection.zones.isEmpty())
        return tr("%n zone(s)", nullptr, int(selection.zones.size()));
    if (const AnnotationId *annotation = selection.singleAnnotation()) {
        const AnnotationKind kind = m_session.topology().annotations.value(*annotation).kind;
        return kind == AnnotationKind::Note ? tr("Note") : tr("Picture");
    }
    if (!selection.annotations.isEmpty())
        return tr("%n note(s) and picture(s)", nullptr, int(selection.annotations.size()));
    if (selection.line)
        return tr("Connection");
    return tr("Drawing");
}

} // namespace portolan::views
