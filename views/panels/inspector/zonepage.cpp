#include "panels/inspector/zonepage.h"

#include "panels/inspector/addresstext.h"
#include "panels/inspector/placetext.h"
#include "topology/composing.h"

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNetworkLines = 3;

QString rectText(const Zone &zone)
{
    return zone.rect ? placeText(*zone.rect) : QString();
}

} // namespace

ZonePage::ZonePage(DrawingSession &session, QWidget *parent)
    : InspectorPage(parent)
    , m_session(session)
{
    addField(tr("Name"),
             new LineField(bind(
                 tr("Name"), tr("Rename zone"), [](const Zone &zone) { return zone.name; },
                 [](Zone &zone, const QString &text) { zone.name = text; })));
    m_id = new LineField(idBinding());
    addField(tr("Id"), m_id);
    addNetworks();
    m_place = new LineField(placeBinding());
    addField(tr("Place"), m_place);
}

void ZonePage::addNetworks()
{
    FieldBinding networks = bind(
        tr("Networks"), tr("Change networks"),
        [](const Zone &zone) { return zone.networks.join(u'\n'); },
        [](Zone &zone, const QString &text) { zone.networks = addressEntries(text); });
    networks.complaint = [](const QString &text) { return addressComplaint(addressEntries(text)); };
    networks.hint = tr("One per line, such as 10.0.0.0/16 or fd00::/64");
    addField(tr("Networks"), new ParagraphField(networks, kNetworkLines));
}

FieldBinding ZonePage::placeBinding()
{
    FieldBinding rect = bind(tr("Place"), tr("Move zone"), rectText,
                             [](Zone &zone, const QString &) { zone.rect.reset(); });
    rect.write = [this, forget = rect.write](const QString &text, Entry entry) {
        const auto place = placeFromText(text);
        const ZoneId zone = *m_zones.cbegin(); // the field is there for one only
        if (place)
            emit placeWanted(zone, *place, mergeKey(tr("Place"), entry));
        else
            forget(text, entry);
    };
    rect.complaint = [](const QString &text) {
        return text.trimmed().isEmpty() || placeFromText(text)
                   ? QString()
                   : tr("Expected x, y, width and height, such as 0, 0, 640, 480");
    };
    rect.storesWrongText = false;
    rect.hint = tr("Empty for the automatic layout");
    return rect;
}

FieldBinding ZonePage::bind(const QString &label, const QString &undoText,
                            std::function<QString(const Zone &)> read,
                            std::function<void(Zone &, const QString &)> write)
{
    FieldBinding binding;
    binding.label = label;
    binding.values = [this, read] {
        const auto text = [&](const ZoneId &id) {
            return read(m_session.topology().zones.value(id));
        };
        return valuesIn(m_zones, text, text);
    };
    binding.write = [this, write, label, undoText](const QString &text, Entry entry) {
        Edit edit;
        for (const ZoneId &id : std::as_const(m_zones)) {
            Zone zone = m_session.topology().zones.value(id);
            write(zone, text);
            edit = joined(edit, changeZone(m_session.topology(), zone));
        }
        m_session.perform(undoText, edit, mergeKey(label, entry));
    };
    return binding;
}

/// What is typed into one field for the same zones is one step.
QString ZonePage::mergeKey(const QString &label, Entry entry) const
{
    QStringList ids;
    for (const ZoneId &id : m_zones)
        ids += id.text();
    ids.sort();
    return entry == Entry::Typed ? label + u' ' + ids.join(u' ') : QString();
}

FieldBinding ZonePage::idBinding()
{
    FieldBinding binding;
    binding.label = tr("Id");
    binding.storesWrongText = false;
    binding.writesWhenFinished = true;
    binding.values = [this] {
        return m_zones.isEmpty() ? FieldValues() : FieldValues(m_zones.cbegin()->text());
    };
    binding.complaint = [this](const QString &text) {
        const bool isOwn = m_zones.contains(ZoneId(text));
        return idComplaint(text, !isOwn && m_session.topology().zones.contains(ZoneId(text)));
    };
    binding.write = [this](const QString &text, Entry) {
        const ZoneId from = *m_zones.cbegin();
        if (from == ZoneId(text))
            return;
        Selection renamed;
        renamed.zones.insert(ZoneId(text));
        m_session.perform(tr("Change zone id"),
                          renameZone(m_session.topology(), from, ZoneId(text)), renamed);
    };
    return binding;
}

void ZonePage::setZones(const QSet<ZoneId> &zones)
{
    m_zones = zones;
    setFieldVisible(m_id, zones.size() == 1);
    setFieldVisible(m_place, zones.size() == 1);
    reset();
}

} // namespace portolan::views
