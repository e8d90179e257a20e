#include "panels/inspector/linepage.h"

#include "base/phrases.h"
#include "commands/lineconnections.h"
#include "commands/networkresults.h"
#include "topology/folding.h"

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// A link that selects the host.
QString hostLink(const Topology &topology, const HostId &id)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(id.text().toHtmlEscaped(),
                                          topology.shownName(id).toHtmlEscaped());
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

/// Nothing where nothing was tried.
QString networkText(const ConnectionVerdict *verdict)
{
    if (!verdict)
        return {};
    QString text = LinePage::tr("Network: %1, %2")
                       .arg(phrase(toString(verdict->verdict)), phrase(verdict->why));
    if (verdict->here)
        text += u"; "_s + LinePage::tr("from here: %1").arg(phrase(toString(*verdict->here)));
    return u"<br>"_s + text.toHtmlEscaped();
}

QString connectionText(const DrawingSession &session, const Connection &connection)
{
    const Topology &topology = session.topology();
    const Requirement &requirement = session.derivation().catalog().requirement(connection.row);
    const QString head =
        LinePage::tr("%1 opens %2 on %3")
            .arg(hostLink(topology, connection.source),
                 u"<b>%1 %2</b>"_s.arg(toString(requirement.protocol),
                                       requirement.ports.toString().toHtmlEscaped()),
                 hostLink(topology, connection.destination));
    return u"<p>%1<br>%2%3</p>"_s.arg(head, rowText(requirement),
                                      networkText(session.network().verdictOf(connection)));
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
    connect(&session.network(), &NetworkResults::changed, this, &LinePage::refresh);
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
        html += connectionText(m_session, connection);
    const auto folded = foldedWith(m_session.topology(), {m_line.peer}).size();
    if (!html.isEmpty() && folded > 1)
        html += u"<p>%1</p>"_s.arg(
            tr("The same holds for each of the %n hosts of the fold.", nullptr, int(folded)));
    setText(html.isEmpty() ? tr("Nothing connects these hosts any more.") : html);
}

void LinePage::goTo(const QString &host)
{
    m_session.selection().selectHost(HostId(host));
}

} // namespace portolan::views
