#include "base/jsonreader.h"

#include "base/errortext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// An object that is not closed yet. QJsonObject keeps its members sorted: entering many, one by
/// one in any other order, would take time with the square of their number. So only a few go there
/// at once.
class OpenObject
{
public:
    /// Makes room for a value; false when the key is there already.
    bool addKey(const QString &key)
    {
        m_key = key;
        return !m_few.contains(key) && !m_keys.contains(key);
    }

    void addValue(const QJsonValue &value)
    {
        if (m_few.size() < kFew) {
            m_few.insert(m_key, value);
        } else {
            m_many.emplace_back(m_key, value);
            m_keys.insert(m_key);
        }
    }

    QJsonObject closed()
    {
        if (m_many.empty())
            return m_few;
        for (auto it = m_few.constBegin(); it != m_few.constEnd(); ++it)
            m_many.emplace_back(it.key(), it.value());
        std::ranges::sort(m_many, std::ranges::less(), &Member::first);
        QJsonObject object;
        for (const auto &[key, value] : m_many)
            object.insert(key, value);
        return object;
    }

private:
    using Member = std::pair<QString, QJsonValue>;
    static constexpr int kFew = 64;

    QString m_key;
    QJsonObject m_few;
    std::vector<Member> m_many;
    QSet<QString> m_keys; ///< of m_many
};

/// Takes RapidJSON's events and builds the value. False stops the reader; message() says why.
class ValueBuilder
{
public:
    bool Null() { return add(QJsonValue(QJsonValue::Null)); }
    bool Bool(bool truth) { return add(QJsonValue(truth)); }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return add(QJsonValue(QString::fromUtf8(text, qsizetype(size))));
    }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        return addNumber(QByteArrayView(text, qsizetype(size)));
    }
    bool StartObject() { return open(true); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        const QString key = QString::fromUtf8(text, qsizetype(size));
        return m_levels.back().object.addKey(key) ||
               stop(Errors::tr("the field \"%1\" is given twice, expected once").arg(key));
    }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(false); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    // RapidJSON asks for these, but hands every number to RawNumber().
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

    const QJsonValue &value() const { return m_value; }
    const QString &message() const { return m_message; }

private:
    /// An object or array that is not closed yet.
    struct Level
    {
        bool isObject = false;
        OpenObject object;
        QJsonArray array;
    };

    bool open(bool isObject)
    {
        if (int(m_levels.size()) == kMaxJsonDepth)
            return stop(
                Errors::tr("nested more than %1 levels deep, the limit").arg(kMaxJsonDepth));
        m_levels.emplace_back().isObject = isObject;
        return true;
    }

    bool close()
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return add(level.isObject ? QJsonValue(level.object.closed()) : QJsonValue(level.array));
    }

    bool add(const QJsonValue &value)
    {
        if (m_levels.empty())
            m_value = value;
        else if (Level &level = m_levels.back(); level.isObject)
            level.object.addValue(value);
        else
            level.array.append(value);
        return true;
    }

    bool addNumber(QByteArrayView text)
    {
        bool ok = false;
        const bool isInteger =
            text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
        if (isInteger) {
            const qint64 number = text.toByteArray().toLongLong(&ok);
            return ok ? add(QJsonValue(number))
                      : stop(Errors::tr("the integer has more than 64 bits, the limit"));
        }
        const double number = text.toByteArray().toDouble(&ok);
        return ok && std::isfinite(number) ? add(QJsonValue(number))
                                           : stop(Errors::tr("the number is too large"));
    }

    bool stop(const QString &message)
    {
        m_message = message;
        return false;
    }

    std::vector<Level> m_levels;
    QJsonValue m_value;
    QString m_message;
};

QString lineAndColumn(QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView before = bytes.first(std::min(offset, bytes.size()));
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return u"%1:%2"_s.arg(line).arg(column);
}

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

} // namespace

Expected<QJsonValue> readJson(QByteArrayView bytes)
{
    constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";
    const qsizetype start = bytes.startsWith(kByteOrderMark) ? qsizetype(3) : 0;
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return failure(ErrorCode::Syntax,
                       Errors::tr("not valid JSON: a NUL byte, expected UTF-8 text"),
                       lineAndColumn(bytes, nul));
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                                rapidjson::kParseValidateEncodingFlag |
                                rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream stream(bytes.data() + start, std::size_t(bytes.size() - start));
    rapidjson::Reader reader;
    ValueBuilder builder;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
    if (!result) {
        const QString message =
            builder.message().isEmpty() ? reason(result.Code()) : builder.message();
        return failure(ErrorCode::Syntax, message,
                       lineAndColumn(bytes, start + qsizetype(result.Offset())));
    }
    return builder.value();
}

} // namespace portolan
