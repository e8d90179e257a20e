#include "base/jsonfields.h"

#include <algorithm>
#include <limits>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString quotedList(std::initializer_list<QLatin1StringView> names)
{
    QStringList quoted;
    for (const QLatin1StringView name : names)
        quoted += u"\"%1\""_s.arg(name);
    return quoted.join(u", "_s);
}

} // namespace

JsonFields::JsonFields(const JsonNode &object, const QString &path)
    : m_object(object)
    , m_path(path)
{
}

void JsonFields::require(std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (!has(key))
            fail(Errors::tr("required field is missing"), pathOf(key));
    }
}

void JsonFields::skip(std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys)
        take(key);
}

QString JsonFields::text(QLatin1StringView key, const QString &absent)
{
    const JsonNode *node =
        take(key, &JsonNode::IsString, QT_TRANSLATE_NOOP("Errors", "expected a text"));
    return node ? textOf(*node) : absent;
}

bool JsonFields::boolean(QLatin1StringView key, bool absent)
{
    const JsonNode *node =
        take(key, &JsonNode::IsBool, QT_TRANSLATE_NOOP("Errors", "expected true or false"));
    return node ? node->GetBool() : absent;
}

std::optional<qint64> JsonFields::integer(QLatin1StringView key)
{
    const JsonNode *node =
        take(key, &JsonNode::IsInt64, QT_TRANSLATE_NOOP("Errors", "expected an integer"));
    return node ? std::optional<qint64>(node->GetInt64()) : std::nullopt;
}

std::optional<double> JsonFields::number(QLatin1StringView key)
{
    const JsonNode *node =
        take(key, &JsonNode::IsNumber, QT_TRANSLATE_NOOP("Errors", "expected a number"));
    return node ? std::optional(node->GetDouble()) : std::nullopt;
}

QStringList JsonFields::texts(QLatin1StringView key)
{
    const auto nodes = array(key).GetArray();
    QStringList result;
    result.reserve(nodes.Size());
    for (const JsonNode &node : nodes) {
        if (!node.IsString())
            fail(Errors::tr("expected a text"), pathOf(key, result.size()));
        result += node.IsString() ? textOf(node) : QString();
    }
    return result;
}

QList<int> JsonFields::ports(QLatin1StringView key, const QList<int> &absent)
{
    if (!has(key))
        return absent;
    QList<int> result;
    for (const JsonNode &node : array(key).GetArray()) {
        const qint64 number = node.IsInt64() ? node.GetInt64() : -1;
        if (number < 1 || number > std::numeric_limits<quint16>::max())
            fail(Errors::tr("expected the number of a port, 1 to 65535"),
                 pathOf(key, result.size()));
        result += int(number);
    }
    return result;
}

const JsonNode &JsonFields::object(QLatin1StringView key)
{
    static const JsonNode empty(rapidjson::kObjectType);
    const JsonNode *node =
        take(key, &JsonNode::IsObject, QT_TRANSLATE_NOOP("Errors", "expected an object"));
    return node ? *node : empty;
}

const JsonNode &JsonFields::array(QLatin1StringView key)
{
    static const JsonNode empty(rapidjson::kArrayType);
    const JsonNode *node =
        take(key, &JsonNode::IsArray, QT_TRANSLATE_NOOP("Errors", "expected an array"));
    return node ? *node : empty;
}

std::optional<QPointF> JsonFields::point(QLatin1StringView key)
{
    const QList<double> n =
        numbers(key, 2, QT_TRANSLATE_NOOP("Errors", "expected two numbers: [x, y]"));
    return n.isEmpty() ? std::nullopt : std::optional(QPointF(n[0], n[1]));
}

std::optional<QRectF> JsonFields::rect(QLatin1StringView key)
{
    const QList<double> n = numbers(
        key, 4, QT_TRANSLATE_NOOP("Errors", "expected four numbers: [x, y, width, height]"));
    return n.isEmpty() ? std::nullopt : std::optional(QRectF(n[0], n[1], n[2], n[3]));
}

int JsonFields::choice(QLatin1StringView key, std::initializer_list<QLatin1StringView> names)
{
    if (!has(key))
        return 0;
    const QString name = text(key);
    const auto found = std::ranges::find(names, name);
    if (found != names.end())
        return int(found - names.begin());
    fail(Errors::tr("unknown value \"%1\", expected one of %2")
             .arg(name.left(40), quotedList(names)),
         pathOf(key));
    return 0;
}

QJsonObject JsonFields::rest() const
{
    // Mostly nothing is left, and nothing need be copied to know that.
    if (m_taken.size() == qsizetype(m_object.MemberCount()))
        return {};
    return objectOf(m_object, [this](const QString &key) { return !m_taken.contains(key); });
}

QString JsonFields::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : u"%1.%2"_s.arg(m_path, key);
}

QString JsonFields::pathOf(QLatin1StringView key, qsizetype index) const
{
    return u"%1[%2]"_s.arg(pathOf(key)).arg(index);
}

void JsonFields::fail(const QString &message, const QString &where)
{
    fail({ErrorCode::BadValue, message, where});
}

void JsonFields::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

const JsonNode *JsonFields::find(QLatin1StringView key) const
{
    const auto name = rapidjson::StringRef(key.data(), rapidjson::SizeType(key.size()));
    const auto found = m_object.FindMember(JsonNode(name));
    return found == m_object.MemberEnd() ? nullptr : &found->value;
}

const JsonNode *JsonFields::take(QLatin1StringView key)
{
    const JsonNode *node = find(key);
    if (node && !m_taken.contains(key))
        m_taken.append(key);
    return node;
}

const JsonNode *JsonFields::take(QLatin1StringView key, bool (JsonNode::*isType)() const,
                                 const char *expected)
{
    const JsonNode *node = take(key);
    if (!node || (node->*isType)())
        return node;
    fail(Errors::tr(expected), pathOf(key));
    return nullptr;
}

QList<double> JsonFields::numbers(QLatin1StringView key, int count, const char *expected)
{
    if (!has(key))
        return {};
    const auto nodes = array(key).GetArray();
    const bool allNumbers = std::all_of(nodes.begin(), nodes.end(),
                                        [](const JsonNode &node) { return node.IsNumber(); });
    if (int(nodes.Size()) != count || !allNumbers) {
        fail(Errors::tr(expected), pathOf(key));
        return {};
    }
    QList<double> result;
    for (const JsonNode &node : nodes)
        result += node.GetDouble();
    return result;
}

} // namespace portolan
