#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace portolan {

/// The name of a thing in the drawing or the catalog, as a type of its own so that a zone's id is
/// never taken for a host's. Ids are ASCII (Drawing file, `id`), hence comparing them compares
/// bytes.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using HostId = Id<struct HostTag>;
using ZoneId = Id<struct ZoneTag>;
using AnnotationId = Id<struct AnnotationTag>;
using BendId = Id<struct BendTag>;
using RoleId = Id<struct RoleTag>;
using CatalogId = Id<struct CatalogTag>;
using SectionId = Id<struct SectionTag>;
using RequirementId = Id<struct RequirementTag>;

/// True for 1 to 64 characters of `A-Z a-z 0-9 . _ -` that begin and end with a letter or a digit.
bool isWellFormedId(QStringView text);

/// A well-formed id made from any text: what is not allowed becomes `-`; "host" where nothing is
/// left.
QString idFromText(QStringView text);

} // namespace portolan
