#include "panels/inspector/drawingpage.h"

#include "base/phrases.h"
#include "catalog/catalog.h"
#include "panels/inspector/addresstext.h"
#include "panels/inspector/waiversfield.h"
#include "topology/composing.h"

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoteLines = 4;
constexpr int kAddressLines = 3;

QString portsText(const Properties &properties)
{
    QStringList ports;
    for (const int port : properties.settings.sshPorts)
        ports += QString::number(port);
    return ports.join(u", "_s);
}

/// Empty when the text is no list of single ports.
QList<int> portsFromText(const QString &text)
{
    const auto set = PortSet::parse(text);
    QList<int> ports;
    for (const PortRange range : set ? set->ranges() : QList<PortRange>()) {
        if (range.first != range.last)
            return {};
        ports.append(range.first);
    }
    return ports;
}

QString portsComplaint(const QString &text)
{
    return portsFromText(text).isEmpty() ? DrawingPage::tr("Expected ports such as 22 or 22, 2222")
                                         : QString();
}

QList<Choice> catalogChoices()
{
    QList<Choice> choices{
        {QString(), DrawingPage::tr("Newest: %1").arg(phrase(defaultCatalog().name()))}};
    for (const Catalog &catalog : bundledCatalogs())
        choices.append({catalog.id().text(), phrase(catalog.name())});
    return choices;
}

} // namespace

DrawingPage::DrawingPage(DrawingSession &session, QWidget *parent)
    : InspectorPage(parent)
    , m_session(session)
    , m_waivers(new WaiversField(session))
{
    addTitleBlock();
    addRules();
    addLinux();
    addWide(tr("Notes"),
            new ParagraphField(
                bind(
                    tr("Notes"), tr("Change notes"),
                    [](const Properties &drawing) { return drawing.notes; },
                    [](Properties &drawing, const QString &text) { drawing.notes = text; }),
                kNoteLines));
    addWide(tr("Waived problems"), m_waivers);
    refreshDrawing();
}

void DrawingPage::refreshDrawing()
{
    setFieldVisible(m_waivers, !m_session.topology().properties.waivers.isEmpty());
    refresh();
}

void DrawingPage::addTitleBlock()
{
    struct Line
    {
        QString label;
        QString Properties::*member;
    };
    const QList<Line> lines = {{tr("Title"), &Properties::title},
                               {tr("Author"), &Properties::author},
                               {tr("Revision"), &Properties::revision},
                               {tr("Date"), &Properties::date}};
    for (const Line &line : lines) {
        const auto member = line.member;
        addField(line.label, new LineField(bind(
                                 line.label, tr("Change title block"),
                                 [member](const Properties &drawing) { return drawing.*member; },
                                 [member](Properties &drawing, const QString &text) {
                                     drawing.*member = text;
                                 })));
    }
}

void DrawingPage::addRules()
{
    addField(tr("Catalog"),
             new ChoiceField(bind(
                                 tr("Catalog"), tr("Change catalog"),
                                 [](const Properties &drawing) { return drawing.catalog.text(); },
                                 [](Properties &drawing, const QString &text) {
                                     drawing.catalog = CatalogId(text);
                                 }),
                             catalogChoices));
    const auto modes = [] {
        return QList<Choice>{
            {toString(BidirectionalMode::AsDocumented), tr("As documented")},
            {toString(BidirectionalMode::ServerOnly), tr("Only towards the server")}};
    };
    addField(tr("Bidirectional"),
             new ChoiceField(bind(
                                 tr("Bidirectional"), tr("Change bidirectional rules"),
                                 [](const Properties &drawing) {
                                     return toString(drawing.settings.bidirectional);
                                 },
                                 [](Properties &drawing, const QString &text) {
                                     drawing.settings.bidirectional =
                                         text == toString(BidirectionalMode::ServerOnly)
                                             ? BidirectionalMode::ServerOnly
                                             : BidirectionalMode::AsDocumented;
                                 }),
                             modes));
}

void DrawingPage::addLinux()
{
    const auto modes = [] {
        return QList<Choice>{
            {toString(OutboundMode::Open), tr("Not restricted")},
            {toString(OutboundMode::Restricted), tr("Only what the drawing needs")}};
    };
    addField(tr("Linux outbound"),
             new ChoiceField(
                 bind(
                     tr("Linux outbound"), tr("Change outbound rules"),
                     [](const Properties &drawing) { return toString(drawing.settings.outbound); },
                     [](Properties &drawing, const QString &text) {
                         drawing.settings.outbound = text == toString(OutboundMode::Restricted)
                                                         ? OutboundMode::Restricted
                                                         : OutboundMode::Open;
                     }),
                 modes));
    FieldBinding management = bind(
        tr("SSH from"), tr("Change management addresses"),
        [](const Properties &drawing) { return drawing.settings.management.join(u'\n'); },
        [](Properties &drawing, const QString &text) {
            drawing.settings.management = addressEntries(text);
        });
    management.complaint = [](const QString &text) {
        return addressComplaint(addressEntries(text));
    };
    management.hint = tr("From where administrators reach Linux hosts; empty is anywhere");
    addField(tr("SSH from"), new ParagraphField(management, kAddressLines));
    FieldBinding ports = bind(tr("SSH ports"), tr("Change SSH ports"), portsText,
                              [](Properties &drawing, const QString &text) {
                                  drawing.settings.sshPorts = portsFromText(text);
                              });
    ports.complaint = portsComplaint;
    ports.storesWrongText = false;
    addField(tr("SSH ports"), new LineField(ports));
}

FieldBinding DrawingPage::bind(const QString &label, const QString &undoText,
                               std::function<QString(const Properties &)> read,
                               std::function<void(Properties &, const QString &)> write)
{
    FieldBinding binding;
    binding.label = label;
    binding.values = [this, read] { return FieldValues(read(m_session.topology().properties)); };
    binding.write = [this, write, label, undoText](const QString &text, Entry entry) {
        Properties properties = m_session.topology().properties;
        write(properties, text);
        m_session.perform(undoText, changeProperties(m_session.topology(), properties),
                          entry == Entry::Typed ? u"drawing "_s + label : QString());
    };
    return binding;
}

} // namespace portolan::views
