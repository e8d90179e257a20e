#pragma once

#include <QByteArray>

namespace portolan {
class Catalog;
}

namespace portolan::app {

/// @name Catalogs as `portolan catalog` prints them, UTF-8
///@{
QByteArray catalogListText();
/// `[{ "id", "name", "requirements": 11, "default": true }]`, the newest first.
QByteArray catalogListJson();
QByteArray catalogText(const Catalog &catalog);
/// `{ "id", "name", "note", "sections": [{ "id", "title", "note", "requirements": [...] }] }` with
/// the words of the `requirements` output for each requirement.
QByteArray catalogJson(const Catalog &catalog);
///@}

} // namespace portolan::app
