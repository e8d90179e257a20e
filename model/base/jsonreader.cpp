#include "base/jsonreader.h"

#include "base/errortext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The keys of an object that is not closed yet.
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

    std::vector<std::string> m_few;
    std::unordered_set<std::string> m_many;
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

/// Takes RapidJSON's events and looks for what Qt's parser would lose or bend. An event that gives
/// false stops the reader.
class StrictHandler
{
public:
    struct Fault
    {
        QString message;
        qsizetype offset;
    };

    /// Reads a whole document; nothing when it has no fault.
    std::optional<Fault> findFault(QByteArrayView bytes)
    {
        constexpr unsigned kFlags =
            rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
        // RapidJSON validates slowly, but knows the place.
        return bytes.isValidUtf8() ? parse<kFlags>(bytes)
                                   : parse<kFlags | rapidjson::kParseValidateEncodingFlag>(bytes);
    }

    bool Null() { return true; }
    bool Bool(bool) { return true; }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return isWhole({text, size}) ||
               stop(reason(rapidjson::kParseErrorStringUnicodeSurrogateInvalid));
    }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        const QByteArrayView number(text, qsizetype(size));
        bool ok = false;
        if (number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            [[maybe_unused]] const qint64 fits = number.toLongLong(&ok);
            return ok || stop(Errors::tr("the integer has more than 64 bits, the limit"));
        }
        return (std::isfinite(number.toDouble(&ok)) && ok) ||
               stop(Errors::tr("the number is too large"));
    }
    bool StartObject() { return open(); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        const std::string_view key(text, size);
        m_isAscii = m_isAscii && std::ranges::all_of(key, [](char c) { return uchar(c) < 0x80; });
        if (!isWhole(key))
            return stop(reason(rapidjson::kParseErrorStringUnicodeSurrogateInvalid));
        if (m_levels[m_depth - 1].add(key))
            return true;
        return stop(Errors::tr("the field \"%1\" is given twice, expected once")
                        .arg(QString::fromUtf8(key)));
    }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    // RapidJSON asks for these, but hands every number to RawNumber().
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

    /// Whether all keys are ASCII.
    bool isAscii() const { return m_isAscii; }

private:
    template <unsigned kFlags>
    std::optional<Fault> parse(QByteArrayView bytes)
    {
        rapidjson::MemoryStream stream(bytes.data(), std::size_t(bytes.size()));
        rapidjson::Reader reader;
        const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, *this);
        if (!result)
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

    bool close()
    {
        --m_depth;
        return true;
    }

    bool stop(const QString &message)
    {
        m_message = message;
        return false;
    }

    /// Of objects and arrays; those of arrays stay empty.
    std::array<OpenObject, kMaxJsonDepth> m_levels;
    std::size_t m_depth = 0;
    bool m_isAscii = true;
    QString m_message;
};

QString lineAndColumn(QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView before = bytes.first(std::min(offset, bytes.size()));
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return u"%1:%2"_s.arg(line).arg(column);
}

/// The same value, entered piece by piece. Qt's parser sorts keys outside of ASCII in another order
/// than QJsonObject looks them up in, so that some would not be found.
QJsonValue reentered(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray elements = value.toArray();
        for (const QJsonValue &element : elements)
            array.append(reentered(element));
        return array;
    }
    if (!value.isObject())
        return value;
    const QJsonObject from = value.toObject();
    QJsonObject object;
    for (auto member = from.begin(); member != from.end(); ++member)
        object.insert(member.key(), reentered(member.value()));
    return object;
}

struct Parsed
{
    QJsonDocument document; ///< an array around the value; null after an error
    QJsonParseError error;
};

/// What Qt makes of JSON. It wants an object or array at the outside.
Parsed parsed(QByteArrayView bytes)
{
    QByteArray wrapped = "[";
    wrapped.reserve(bytes.size() + 2);
    wrapped.append(bytes).append(']');
    Parsed result;
    result.document = QJsonDocument::fromJson(wrapped, &result.error);
    return result;
}

} // namespace

Expected<QJsonValue> readJson(QByteArrayView bytes)
{
    constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";
    const qsizetype start = bytes.startsWith(kByteOrderMark) ? qsizetype(3) : 0;
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return failure(ErrorCode::Syntax,
                       Errors::tr("not valid JSON: a NUL byte, expected UTF-8 text"),
                       lineAndColumn(bytes, nul));
    // Qt's parser is harmless with whatever it meets; each of the two takes half of the time.
    const QByteArrayView text = bytes.sliced(start);
    std::future<Parsed> parsing = std::async(parsed, text);
    StrictHandler handler;
    if (const auto fault = handler.findFault(text))
        return failure(ErrorCode::Syntax, fault->message,
                       lineAndColumn(bytes, start + fault->offset));
    const auto [document, error] = parsing.get();
    if (document.isNull())
        return failure(ErrorCode::Syntax, Errors::tr("not valid JSON: %1").arg(error.errorString()),
                       lineAndColumn(bytes, start + error.offset - 1));
    const QJsonValue value = document.array().at(0);
    return handler.isAscii() ? value : reentered(value);
}

} // namespace portolan
