#include "commandline/catalogtext.h"

#include "base/jsonwriter.h"
#include "catalog/catalog.h"

#include <QBuffer>

#include <functional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

QByteArray json(const std::function<void(JsonWriter &)> &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(buffer);
    write(writer);
    return writer.finish() ? buffer.data() : QByteArray();
}

bool isDemand(const Requirement &requirement)
{
    return requirement.kind == RequirementKind::Demand;
}

QStringList tieTexts(const Requirement &requirement)
{
    QStringList texts;
    for (const RoleTie &tie : requirement.ties) {
        if (tie.streams.isEmpty())
            texts += tie.role.text();
        for (const QString &stream : tie.streams)
            texts += tie.role.text() + u'/' + stream;
    }
    return texts;
}

QString kindText(RequirementKind kind)
{
    switch (kind) {
    case RequirementKind::Connection:
        return u"connection"_s;
    case RequirementKind::Loopback:
        return u"loopback"_s;
    case RequirementKind::Demand:
        break;
    }
    return u"demand"_s;
}

void write(JsonWriter &out, const Requirement &requirement)
{
    const bool demand = isDemand(requirement);
    out.beginObject();
    out.member(u"requirement", requirement.id.text());
    out.member(u"kind", kindText(requirement.kind));
    out.member(u"direction", demand ? QString() : toString(requirement.direction));
    out.member(u"protocol", demand ? QString() : toString(requirement.protocol));
    out.member(u"ports", requirement.ports.toString());
    out.member(u"description", requirement.description);
    out.member(u"note", requirement.note);
    out.member(u"roles", tieTexts(requirement));
    out.member(u"unlessServerHas", requirement.unlessServerHas.text());
    out.endObject();
}

void write(JsonWriter &out, const Section &section)
{
    out.beginObject();
    out.member(u"id", section.id.text());
    out.member(u"title", section.title);
    out.member(u"note", section.note);
    out.key(u"requirements");
    out.beginArray();
    for (const Requirement &requirement : section.requirements)
        write(out, requirement);
    out.endArray();
    out.endObject();
}

QString requirementText(const Requirement &requirement)
{
    const QString what = isDemand(requirement) ? u"demand"_s
                                               : u"%1 %2"_s.arg(toString(requirement.direction),
                                                                toString(requirement.protocol));
    QString text = u"%1  %2 %3\n    %4\n"_s.arg(
        requirement.id.text(), what, requirement.ports.toString(), requirement.description);
    if (!requirement.ties.isEmpty())
        text += u"    Roles: %1\n"_s.arg(tieTexts(requirement).join(u", "));
    return requirement.note.isEmpty() ? text : text + u"    %1\n"_s.arg(requirement.note);
}

} // namespace

QByteArray catalogListText()
{
    QString text;
    for (const Catalog &catalog : bundledCatalogs()) {
        const bool isDefault = &catalog == &defaultCatalog();
        text += u"%1  %2%3\n"_s.arg(catalog.id().text().leftJustified(28), catalog.name(),
                                    isDefault ? u" (default)"_s : QString());
    }
    return text.toUtf8();
}

QByteArray catalogListJson()
{
    return json([](JsonWriter &out) {
        out.beginArray();
        for (const Catalog &catalog : bundledCatalogs()) {
            out.beginObject();
            out.member(u"id", catalog.id().text());
            out.member(u"name", catalog.name());
            out.member(u"requirements", catalog.rowCount());
            out.member(u"default", &catalog == &defaultCatalog());
            out.endObject();
        }
        out.endArray();
    });
}

QByteArray catalogText(const Catalog &catalog)
{
    QString text = u"%1 (%2)\n%3\n"_s.arg(catalog.name(), catalog.id().text(), catalog.note());
    for (const Section &section : catalog.sections()) {
        text += u"\n== %1\n"_s.arg(section.title);
        if (!section.note.isEmpty())
            text += section.note + u'\n';
        for (const Requirement &requirement : section.requirements)
            text += requirementText(requirement);
    }
    return text.toUtf8();
}

QByteArray catalogJson(const Catalog &catalog)
{
    return json([&](JsonWriter &out) {
        out.beginObject();
        out.member(u"id", catalog.id().text());
        out.member(u"name", catalog.name());
        out.member(u"note", catalog.note());
        out.key(u"sections");
        out.beginArray();
        for (const Section &section : catalog.sections())
            write(out, section);
        out.endArray();
        out.endObject();
    });
}

} // namespace portolan::app
