#include "panels/inspector/linepage.h"

#include "base/phrases.h"
#include "commands/lineconnections.h"

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// A link that selects the host.
QString hostLink(const Topology &topology, const HostId &id)
{
    const QString name = topology.hosts.value(id).name;
    return u"<a href=\"%1\">%2</a>"_s.arg(id.text().toHtmlEscaped(),
                                          (name.isEmpty() ? id.text() : name).toHtmlEscaped());
}

QString rowText(const Requirement &requirement)
{
    QString text = LinePage::tr("Asked for by the row: %1, %2 %3, %4")
                       .arg(toString(requirement.direction), toString(requirement.protocol),
                            requirement.ports.toString(), phrase(requirement.description))
                       .toHtmlEscaped();
    if (!requirement.note.isEmpty())
        text += u"<br><i>%1</i>"_s.arg(phrase(requirement.note).toHtmlEscaped());
    return text;
}

QString connectionText(const Topology &topology, const Connection &connection,
                       const Requirement &requirement)
{
    const QString head =
        LinePage::tr("%1 opens %2 on %3")
            .arg(hostLink(topology, connection.source),
                 u"<b>%1 %2</b>"_s.arg(toString(requirement.protocol),
                                       requirement.ports.toString().toHtmlEscaped()),
                 hostLink(topology, connection.destination));
    return u"<p>%1<br>%2</p>"_s.arg(head, rowText(requirement));
}

} // namespace

LinePage::LinePage(DrawingSession &session, QWidget *parent)
    : QLabel(parent)
    , m_session(session)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setMargin(9);
    setAlignment(Qt::AlignTop | Qt::AlignLeading);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QLabel::linkActivated, this, &LinePage::goTo);
}

void LinePage::setLine(const LineKey &line)
{
    m_line = line;
    refresh();
}

void LinePage::refresh()
{
    const Derivation &derivation = m_session.derivation();
    const QList<Connection> connections = connectionsOf(derivation, m_line);
    QString html;
    if (!connections.isEmpty()) {
        const Section &section = derivation.catalog().sectionOf(connections.first().row);
        html = u"<p><b>%1</b></p>"_s.arg(phrase(section.title).toHtmlEscaped());
    }
    for (const Connection &connection : connections)
        html += connectionText(m_session.topology(), connection,
                               derivation.catalog().requirement(connection.row));
    setText(html.isEmpty() ? tr("Nothing connects these hosts any more.") : html);
}

void LinePage::goTo(const QString &host)
{
    m_session.selection().selectHost(HostId(host));
}

} // namespace portolan::views
