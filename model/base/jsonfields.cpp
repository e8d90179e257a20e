#include "base/jsonfields.h"

#include "base/errortext.h"

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

JsonFields::JsonFields(const QJsonObject &object, const QString &path)
    : m_object(object)
    , m_path(path)
{
}

void JsonFields::require(std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (!has(key))
            fail(Errors::tr("required field is missing"), pathOf(QString(key)));
    }
}

QString JsonFields::text(QLatin1StringView key, const QString &absent)
{
    const QJsonValue value =
        take(key, QJsonValue::String, QT_TRANSLATE_NOOP("Errors", "expected a text"));
    return value.isUndefined() ? absent : value.toString();
}

bool JsonFields::boolean(QLatin1StringView key, bool absent)
{
    return take(key, QJsonValue::Bool, QT_TRANSLATE_NOOP("Errors", "expected true or false"))
        .toBool(absent);
}

std::optional<qint64> JsonFields::integer(QLatin1StringView key)
{
    const QJsonValue value =
        take(key, QJsonValue::Double, QT_TRANSLATE_NOOP("Errors", "expected an integer"));
    if (value.isUndefined())
        return std::nullopt;
    if (value.toInteger(0) != value.toInteger(1))
        fail(Errors::tr("expected an integer"), pathOf(QString(key)));
    return value.toInteger();
}

QStringList JsonFields::texts(QLatin1StringView key)
{
    const QJsonArray values = array(key);
    QStringList result;
    result.reserve(values.size());
    for (const QJsonValue &value : values) {
        if (!value.isString())
            fail(Errors::tr("expected a text"),
                 u"%1[%2]"_s.arg(pathOf(QString(key))).arg(result.size()));
        result += value.toString();
    }
    return result;
}

QList<int> JsonFields::ports(QLatin1StringView key, const QList<int> &absent)
{
    if (!has(key))
        return absent;
    const QJsonArray values = array(key);
    QList<int> result;
    for (const QJsonValue &value : values) {
        const qint64 number = value.toInteger(-1);
        if (number < 1 || number > std::numeric_limits<quint16>::max())
            fail(Errors::tr("expected the number of a port, 1 to 65535"),
                 u"%1[%2]"_s.arg(pathOf(QString(key))).arg(result.size()));
        result += int(number);
    }
    return result;
}

QJsonObject JsonFields::object(QLatin1StringView key)
{
    return take(key, QJsonValue::Object, QT_TRANSLATE_NOOP("Errors", "expected an object"))
        .toObject();
}

QJsonArray JsonFields::array(QLatin1StringView key)
{
    return take(key, QJsonValue::Array, QT_TRANSLATE_NOOP("Errors", "expected an array")).toArray();
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
    const QString name = text(key, QString(*names.begin()));
    const auto found = std::ranges::find(names, name);
    if (found != names.end())
        return int(found - names.begin());
    fail(Errors::tr("unknown value \"%1\", expected one of %2")
             .arg(name.left(40), quotedList(names)),
         pathOf(QString(key)));
    return 0;
}

QJsonObject JsonFields::rest() const
{
    // Mostly nothing is left, and nothing need be copied to know that.
    if (m_taken.size() == m_object.size())
        return {};
    QJsonObject left = m_object;
    for (const QLatin1StringView key : m_taken)
        left.remove(key);
    return left;
}

QString JsonFields::pathOf(QStringView key) const
{
    return m_path.isEmpty() ? key.toString() : u"%1.%2"_s.arg(m_path, key);
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

QJsonValue JsonFields::take(QLatin1StringView key)
{
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd())
        return QJsonValue::Undefined;
    if (!m_taken.contains(key))
        m_taken.append(key);
    return *found;
}

QJsonValue JsonFields::take(QLatin1StringView key, QJsonValue::Type type, const char *expected)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.type() == type)
        return value;
    fail(Errors::tr(expected), pathOf(QString(key)));
    return QJsonValue::Undefined;
}

QList<double> JsonFields::numbers(QLatin1StringView key, int count, const char *expected)
{
    if (!has(key))
        return {};
    const QJsonArray values = array(key);
    const bool allNumbers = std::all_of(values.begin(), values.end(),
                                        [](const QJsonValue &value) { return value.isDouble(); });
    if (values.size() != count || !allNumbers) {
        fail(Errors::tr(expected), pathOf(QString(key)));
        return {};
    }
    QList<double> result;
    for (const QJsonValue &value : values)
        result += value.toDouble();
    return result;
}

} // namespace portolan
