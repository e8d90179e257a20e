#pragma once

#include <QList>
#include <QStringList>

#include <optional>
#include <span>

namespace portolan {

/// What a column of a list of hosts says.
enum class HostField {
    Ignored,
    Id,
    Name,
    Addresses,
    Platform,
    Roles,
    Zone,
    Servers,
    Count,
    Gone,
    Notes,
};

/// What the program knows of a field.
struct HostFieldDefinition
{
    HostField field = HostField::Ignored;
    const char16_t *key = u"";   ///< as in `--map` and in the drawing: "addresses"
    const char *title = "";      ///< marked with QT_TRANSLATE_NOOP("Tables", ...)
    const char16_t *words = u""; ///< titles of columns that mean it, in small letters and digits
};

/// All but Ignored, in the order of the hosts table (tables/sheets.h).
std::span<const HostFieldDefinition> hostFields();
/// By its key; none when there is no such field.
std::optional<HostField> hostFieldOf(QStringView key);
/// Its key; "ignored" for that.
QString toString(HostField field);
/// For people, translated.
QString titleOf(HostField field);

/// What each column of a list is. A field may have several columns: of names the first that a row
/// has counts, addresses and notes are joined. Empty where a list is to be read by the looks of its
/// words: the first that is no address is a name.
using HostMapping = QList<HostField>;

/// The mapping that titles suggest, in English or German and as Active Directory and hypervisors
/// write them; a field that can have only one column gets the first.
HostMapping guessedMapping(const QStringList &titles);

/// Whether a record is a head: none of its cells is an address, and one means a name or addresses.
bool isHead(const QStringList &cells);

/// The columns of @p field, that with the fullest kind of name first.
QList<qsizetype> columnsOf(HostField field, const HostMapping &mapping, const QStringList &titles);

} // namespace portolan
