#include "panels/inspector/hostpage.h"

#include "panels/inspector/addresstext.h"
#include "panels/inspector/rolesfield.h"
#include "panels/inspector/serversfield.h"
#include "panels/inspector/servicesfield.h"
#include "topology/composing.h"
#include "topology/manyhosts.h"

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAddressLines = 4;
constexpr int kNoteLines = 3;

QString countText(const Host &host)
{
    return host.count ? QString::number(*host.count) : QString();
}

void writeCount(Host &host, const QString &text)
{
    bool isNumber = false;
    const qint64 count = text.trimmed().toLongLong(&isNumber);
    host.count = isNumber ? std::optional(count) : std::nullopt;
}

QString countComplaint(const QString &text)
{
    bool isNumber = false;
    const bool isCount = text.trimmed().toLongLong(&isNumber) >= 1 && isNumber;
    return text.trimmed().isEmpty() || isCount ? QString()
                                               : HostPage::tr("Expected a whole number from 1");
}

QString positionText(const Host &host)
{
    return host.position ? u"%1, %2"_s.arg(host.position->x()).arg(host.position->y()) : QString();
}

std::optional<QPointF> positionFromText(const QString &text)
{
    const QStringList parts = text.split(u',');
    bool xFits = false;
    bool yFits = false;
    const QPointF point(parts.value(0).trimmed().toDouble(&xFits),
                        parts.value(1).trimmed().toDouble(&yFits));
    return parts.size() == 2 && xFits && yFits ? std::optional(point) : std::nullopt;
}

void writePosition(Host &host, const QString &text)
{
    host.position = positionFromText(text);
    host.pinned = host.position.has_value();
}

QString positionComplaint(const QString &text)
{
    return text.trimmed().isEmpty() || positionFromText(text)
               ? QString()
               : HostPage::tr("Expected x and y of the card's centre, such as 320, 200");
}

} // namespace

HostPage::HostPage(DrawingSession &session, QWidget *parent)
    : InspectorPage(parent)
    , m_session(session)
    , m_servers(new ServersField(session))
    , m_services(new ServicesField(session))
    , m_roles(new RolesField(session))
{
    addIdentity();
    addWide(tr("Roles"), m_roles);
    addWide(tr("Belongs to"), m_servers);
    addWide(tr("Also serves"), m_services);
    addZone();
    addPlacement();
    addWide(tr("Notes"),
            new ParagraphField(bind(
                                   tr("Notes"), tr("Change notes"),
                                   [](const Host &host) { return host.notes; },
                                   [](Host &host, const QString &text) { host.notes = text; }),
                               kNoteLines));
}

void HostPage::addIdentity()
{
    addField(tr("Name"), new LineField(bind(
                             tr("Name"), tr("Rename"), [](const Host &host) { return host.name; },
                             [](Host &host, const QString &text) { host.name = text; })));
    m_id = new LineField(idBinding());
    addField(tr("Id"), m_id);
    FieldBinding addresses = bind(
        tr("Addresses"), tr("Change addresses"),
        [](const Host &host) { return host.addresses.join(u'\n'); },
        [](Host &host, const QString &text) { host.addresses = addressEntries(text); });
    addresses.complaint = [](const QString &text) {
        return addressComplaint(addressEntries(text));
    };
    addresses.hint = tr("One per line: 10.0.0.5, fd00::5, 10.0.0.0/24 or 10.0.0.5-10.0.0.9");
    addField(tr("Addresses"), new ParagraphField(addresses, kAddressLines));
    FieldBinding count = bind(tr("Machines"), tr("Change count"), countText, writeCount);
    count.complaint = countComplaint;
    count.storesWrongText = false;
    count.hint = tr("How many machines the host stands for; for people to read");
    addField(tr("Machines"), new LineField(count));
    const auto platforms = [] {
        return QList<Choice>{{toString(Platform::Windows), tr("Windows")},
                             {toString(Platform::Linux), tr("Linux")}};
    };
    addField(tr("Platform"),
             new ChoiceField(bind(
                                 tr("Platform"), tr("Change platform"),
                                 [](const Host &host) { return toString(host.platform); },
                                 [](Host &host, const QString &text) {
                                     host.platform = text == toString(Platform::Linux)
                                                         ? Platform::Linux
                                                         : Platform::Windows;
                                 }),
                             platforms));
}

void HostPage::addZone()
{
    const auto zones = [this] {
        QList<Choice> choices{{QString(), tr("None")}};
        for (const Zone &zone : m_session.topology().zones)
            choices.append({zone.id.text(), zone.shownName()});
        return choices;
    };
    const FieldBinding zone = bind(
        tr("Zone"), tr("Move to zone"), [](const Host &host) { return host.zone.text(); },
        [this](Host &host, const QString &text) {
            host = movedToZone(m_session.topology(), host, ZoneId(text));
        });
    addField(tr("Zone"), new ChoiceField(zone, zones));
}

void HostPage::addPlacement()
{
    FieldBinding position = bind(tr("Position"), tr("Move"), positionText, writePosition);
    position.complaint = positionComplaint;
    position.storesWrongText = false;
    position.values = [this] {
        const auto place = [](const Host *host) {
            const QPointF at = host->position.value_or(QPointF());
            return qMakePair(host->position.has_value(), qMakePair(at.x(), at.y()));
        };
        return valuesIn(shown(), place, [](const Host *host) { return positionText(*host); });
    };
    position.hint = tr("Centre of the card; empty for the automatic layout");
    addField(tr("Position"), new LineField(position));
    addCheck(tr("Placed by hand"), &Host::pinned, [this](bool on) { emit pinWanted(m_hosts, on); });
    addFold();
    addCheck(tr("Gone, as a list said"), &Host::gone,
             {tr("Mark as gone"), tr("Mark as there again")});
}

void HostPage::addFold()
{
    addCheck(tr("Folded with its like"), &Host::folded, [this](bool on) {
        if (on)
            change(tr("Fold"), [](Host &host) { host.folded = true; });
        else
            emit unfoldWanted(m_hosts);
    });
}

void HostPage::addCheck(const QString &text, bool Host::*field, const CheckUndoTexts &undoTexts)
{
    addCheck(text, field, [this, field, undoTexts](bool on) {
        change(on ? undoTexts.on : undoTexts.off, [field, on](Host &host) { host.*field = on; });
    });
}

void HostPage::addCheck(const QString &text, bool Host::*field, std::function<void(bool)> write)
{
    const auto values = [this, field] {
        QList<bool> states;
        for (const Host *host : shown())
            states += host->*field;
        return states;
    };
    addField({}, new CheckField(text, values, std::move(write)));
}

FieldBinding HostPage::bind(const QString &label, const QString &undoText,
                            std::function<QString(const Host &)> read,
                            std::function<void(Host &, const QString &)> write)
{
    FieldBinding binding;
    binding.label = label;
    binding.values = [this, read] {
        const auto text = [&](const Host *host) { return read(*host); };
        return valuesIn(shown(), text, text);
    };
    binding.write = [this, write, label, undoText](const QString &text, Entry entry) {
        change(
            undoText, [&](Host &host) { write(host, text); },
            entry == Entry::Typed ? label : QString());
    };
    return binding;
}

/// Another id is written in all places that name the host; a malformed or taken one stays in the
/// field.
FieldBinding HostPage::idBinding()
{
    FieldBinding binding;
    binding.label = tr("Id");
    binding.hint = tr("What files, scripts and other hosts call it");
    binding.storesWrongText = false;
    binding.writesWhenFinished = true;
    binding.values = [this] {
        return m_hosts.isEmpty() ? FieldValues() : FieldValues(m_hosts.cbegin()->text());
    };
    binding.complaint = [this](const QString &text) {
        const bool isOwn = m_hosts.contains(HostId(text));
        return idComplaint(text, !isOwn && m_session.topology().hosts.contains(HostId(text)));
    };
    binding.write = [this](const QString &text, Entry) {
        const HostId from = *m_hosts.cbegin();
        if (from == HostId(text))
            return;
        Selection renamed;
        renamed.hosts.insert(HostId(text));
        m_session.perform(tr("Change id"), renameHost(m_session.topology(), from, HostId(text)),
                          renamed);
    };
    return binding;
}

void HostPage::change(const QString &undoText, const std::function<void(Host &)> &change,
                      const QString &mergeKey)
{
    m_session.perform(undoText, changeHosts(m_session.topology(), m_hosts, change),
                      mergeKey.isEmpty() ? QString() : u"hosts:%1 "_s.arg(m_choices) + mergeKey);
}

void HostPage::setHosts(const QSet<HostId> &hosts)
{
    m_hosts = hosts;
    ++m_choices;
    forget();
    m_roles->setHosts(hosts);
    m_servers->setHosts(hosts);
    m_services->setHost(hosts.size() == 1 ? *hosts.cbegin() : HostId());
    showFieldsThatFit();
    reset();
}

void HostPage::refreshHosts()
{
    showFieldsThatFit();
    refresh();
}

const std::vector<const Host *> &HostPage::shown()
{
    if (!m_found)
        m_found = hostsIn(m_session.topology(), m_hosts);
    return *m_found;
}

void HostPage::showFieldsThatFit()
{
    const bool single = m_hosts.size() == 1;
    setFieldVisible(m_id, single);
    setFieldVisible(m_services, single);
    const auto namesServers = [](const Host *host) { return !host->servers.isEmpty(); };
    setFieldVisible(m_servers, m_session.derivation().servers().size() > 1 ||
                                   std::ranges::any_of(shown(), namesServers));
}

} // namespace portolan::views
