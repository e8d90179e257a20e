#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <rapidjson/document.h>

#include <functional>

namespace portolan {

/// Objects and arrays may be nested this deep, the outermost included: far more than any drawing
/// needs, far less than what a hostile file would use up.
inline constexpr int kMaxJsonDepth = 64;

/// One value of a document. Its texts are UTF-8; a number without a fraction that fits into 64 bits
/// is an Int64, every other one a Double.
using JsonNode = rapidjson::Value;

/// A JSON text that was read, as a tree. (A QJsonDocument takes several times as long, keeps one of
/// two fields of a name, and does not find all keys outside of ASCII.)
class JsonDocument
{
public:
    const JsonNode &root() const { return m_tree; }
    /// For migrations.
    rapidjson::Document &tree() { return m_tree; }

private:
    friend Expected<JsonDocument> readJson(QByteArrayView bytes);

    QByteArray m_text; ///< texts of the tree stand in it
    rapidjson::Document m_tree;
};

/// Reads one JSON text (RFC 8259) strictly: what most parsers would silently lose or bend is an
/// error here, namely a field given twice, an integer of more than 64 bits, and bytes that are not
/// UTF-8. A byte order mark at the start is skipped, as editors on Windows write one.
///
/// Fails with ErrorCode::Syntax; Error::where is `line:column`, both from 1, the column in bytes.
[[nodiscard]] Expected<JsonDocument> readJson(QByteArrayView bytes);

/// The text of a node that is one.
inline QString textOf(const JsonNode &node)
{
    return QString::fromUtf8(node.GetString(), qsizetype(node.GetStringLength()));
}

/// @name The same as Qt's, for what is kept without being understood
///@{
QJsonValue toQJson(const JsonNode &node);
/// The members of an object that @p isWanted, or all.
QJsonObject objectOf(const JsonNode &node,
                     const std::function<bool(const QString &key)> &isWanted = nullptr);
///@}

} // namespace portolan
