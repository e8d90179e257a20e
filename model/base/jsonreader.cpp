#include "base/jsonreader.h"

#include "base/errortext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The keys of an object that is not closed yet; they stand in the text that is read.
class OpenObject
{
public:
    void clear()
    {
        m_few.clear();
        m_many.clear();
    }

    /// False when the key is there already.
    bool add(std::string_view key)
    {
        if (std::ranges::find(m_few, key) != m_few.end())
            return false;
        if (m_few.size() == kFew)
            return m_many.emplace(key).second;
        m_few.emplace_back(key);
        return true;
    }

private:
    /// Nearly no object has more, and so few are found soonest by looking at each.
    static constexpr std::size_t kFew = 32;

    std::vector<std::string_view> m_few;
    std::unordered_set<std::string_view> m_many;
};

/// RapidJSON's sentence, as the middle of one of ours.
QString reason(rapidjson::ParseErrorCode code)
{
    if (code == rapidjson::kParseErrorDocumentEmpty)
        return Errors::tr("the file is empty, expected JSON");
    QString text = QString::fromLatin1(rapidjson::GetParseError_En(code));
    if (text.endsWith(u'.'))
        text.chop(1);
    return Errors::tr("not valid JSON: %1").arg(text);
}

/// Hands RapidJSON's events on to a tree, but for what the tree would lose or bend. An event that
/// gives false stops the reader.
class StrictHandler
{
public:
    struct Fault
    {
        QString message;
        qsizetype offset;
    };

    explicit StrictHandler(rapidjson::Document &tree)
        : m_tree(tree)
    {
    }

    /// Reads a whole document, in place: its texts are decoded where they stand. Nothing when it
    /// has no fault.
    std::optional<Fault> read(QByteArray &text)
    {
        constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseInsituFlag |
                                    rapidjson::kParseNumbersAsStringsFlag;
        // RapidJSON validates slowly, but knows the place.
        return QByteArrayView(text).isValidUtf8()
                   ? parse<kFlags>(text)
                   : parse<kFlags | rapidjson::kParseValidateEncodingFlag>(text);
    }

    bool Null() { return m_tree.Null(); }
    bool Bool(bool truth) { return m_tree.Bool(truth); }
    bool String(const char *text, rapidjson::SizeType size, bool copy)
    {
        if (!isWhole({text, size}))
            return stop(reason(rapidjson::kParseErrorStringUnicodeSurrogateInvalid));
        return m_tree.String(text, size, copy);
    }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        const QByteArrayView number(text, qsizetype(size));
        bool ok = false;
        if (number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            const qint64 integer = number.toLongLong(&ok);
            return ok ? m_tree.Int64(integer)
                      : stop(Errors::tr("the integer has more than 64 bits, the limit"));
        }
        const double value = number.toDouble(&ok);
        if (!ok || !std::isfinite(value))
            return stop(Errors::tr("the number is too large"));
        const QJsonValue shortest(value);
        const qint64 integer = shortest.toInteger();
        return shortest == QJsonValue(integer) ? m_tree.Int64(integer) : m_tree.Double(value);
    }
    bool StartObject() { return open() && m_tree.StartObject(); }
    bool Key(const char *text, rapidjson::SizeType size, bool copy)
    {
        const std::string_view key(text, size);
        if (!isWhole(key))
            return stop(reason(rapidjson::kParseErrorStringUnicodeSurrogateInvalid));
        if (!m_levels[m_depth - 1].add(key))
            return stop(Errors::tr("the field \"%1\" is given twice, expected once")
                            .arg(QString::fromUtf8(key)));
        return m_tree.Key(text, size, copy);
    }
    bool EndObject(rapidjson::SizeType members)
    {
        --m_depth;
        return m_tree.EndObject(members);
    }
    bool StartArray() { return open() && m_tree.StartArray(); }
    bool EndArray(rapidjson::SizeType elements)
    {
        --m_depth;
        return m_tree.EndArray(elements);
    }

    // RapidJSON asks for these, but hands every number to RawNumber().
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    template <unsigned kFlags>
    std::optional<Fault> parse(QByteArray &text)
    {
        rapidjson::InsituStringStream stream(text.data());
        rapidjson::Reader reader;
        rapidjson::ParseResult result;
        auto events = [&](rapidjson::Document &) {
            result = reader.Parse<kFlags>(stream, *this);
            return !result.IsError();
        };
        m_tree.Populate(events);
        if (result.IsError())
            return Fault{m_message.isEmpty() ? reason(result.Code()) : m_message,
                         qsizetype(result.Offset())};
        return std::nullopt;
    }

    /// RapidJSON refuses an escaped first half without a second one, but lets a second half alone
    /// pass, as bytes that are no UTF-8.
    static bool isWhole(std::string_view text)
    {
        for (auto at = text.find('\xED'); at != text.npos; at = text.find('\xED', at + 1)) {
            if (at + 1 < text.size() && uchar(text[at + 1]) >= 0xA0)
                return false;
        }
        return true;
    }

    bool open()
    {
        if (m_depth == m_levels.size())
            return stop(
                Errors::tr("nested more than %1 levels deep, the limit").arg(kMaxJsonDepth));
        m_levels[m_depth++].clear();
        return true;
    }

    bool stop(const QString &message)
    {
        m_message = message;
        return false;
    }

    rapidjson::Document &m_tree;
    /// Of objects and arrays; those of arrays stay empty.
    std::array<OpenObject, kMaxJsonDepth> m_levels;
    std::size_t m_depth = 0;
    QString m_message;
};

QString lineAndColumn(QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView before = bytes.first(std::min(offset, bytes.size()));
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return u"%1:%2"_s.arg(line).arg(column);
}

QJsonArray arrayOf(const JsonNode &node)
{
    QJsonArray array;
    for (const JsonNode &element : node.GetArray())
        array.append(toQJson(element));
    return array;
}

} // namespace

Expected<JsonDocument> readJson(QByteArrayView bytes)
{
    constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";
    const qsizetype start = bytes.startsWith(kByteOrderMark) ? qsizetype(3) : 0;
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return failure(ErrorCode::Syntax,
                       Errors::tr("not valid JSON: a NUL byte, expected UTF-8 text"),
                       lineAndColumn(bytes, nul));
    JsonDocument document;
    document.m_text = bytes.sliced(start).toByteArray();
    if (const auto fault = StrictHandler(document.m_tree).read(document.m_text))
        return failure(ErrorCode::Syntax, fault->message,
                       lineAndColumn(bytes, start + fault->offset));
    return document;
}

QJsonValue toQJson(const JsonNode &node)
{
    switch (node.GetType()) {
    case rapidjson::kNullType:
        return QJsonValue::Null;
    case rapidjson::kFalseType:
    case rapidjson::kTrueType:
        return node.GetBool();
    case rapidjson::kNumberType:
        return node.IsInt64() ? QJsonValue(qint64(node.GetInt64())) : QJsonValue(node.GetDouble());
    case rapidjson::kStringType:
        return textOf(node);
    case rapidjson::kArrayType:
        return arrayOf(node);
    case rapidjson::kObjectType:
        return objectOf(node);
    }
    return QJsonValue::Undefined;
}

QJsonObject objectOf(const JsonNode &node, const std::function<bool(const QString &key)> &isWanted)
{
    // Entered in the order in which QJsonObject keeps them: each goes to the end.
    QMap<QString, const JsonNode *> members;
    for (const auto &[name, value] : node.GetObject()) {
        if (const QString key = textOf(name); !isWanted || isWanted(key))
            members.insert(key, &value);
    }
    QJsonObject object;
    for (auto member = members.cbegin(); member != members.cend(); ++member)
        object.insert(member.key(), toQJson(**member));
    return object;
}

} // namespace portolan
