#pragma once

#include "base/error.h"
#include "base/errortext.h"
#include "base/jsonreader.h"

#include <QJsonObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QVarLengthArray>

#include <initializer_list>
#include <optional>

namespace portolan {

/// What @p read makes of an element of an array, which must be an object.
template <typename T, typename Read>
[[nodiscard]] Expected<T> elementOf(const JsonNode &node, const QString &path, const Read &read)
{
    if (node.IsObject())
        return read(node, path);
    return failure(ErrorCode::BadValue, Errors::tr("expected an object"), path);
}

/// Takes the known fields of a JSON object, one after the other; what is left is what this
/// version does not know. A field that is absent gives the default. The first field of a wrong kind
/// is remembered with its path, and everything after it gives defaults, so that callers check once,
/// at the end, with finished().
class JsonFields
{
public:
    /// @p object must be one and outlive this; @p path leads to it: `hosts[3]`, or nothing for the
    /// outermost.
    JsonFields(const JsonNode &object, const QString &path);

    bool has(QLatin1StringView key) const { return find(key) != nullptr; }
    /// Fails when one of these is absent.
    void require(std::initializer_list<QLatin1StringView> keys);

    /// Takes fields that are of no interest.
    void skip(std::initializer_list<QLatin1StringView> keys);

    QString text(QLatin1StringView key, const QString &absent = {});
    bool boolean(QLatin1StringView key, bool absent);
    std::optional<qint64> integer(QLatin1StringView key);
    std::optional<double> number(QLatin1StringView key);
    QStringList texts(QLatin1StringView key);
    /// Numbers from 1 to 65535.
    QList<int> ports(QLatin1StringView key, const QList<int> &absent);
    /// An empty one where the field is absent.
    const JsonNode &object(QLatin1StringView key);
    const JsonNode &array(QLatin1StringView key);
    /// What @p read makes of each element of an array, which must be an object:
    /// `Expected<T> read(const JsonNode &, const QString &path)`. Nothing after a fault.
    template <typename T, typename Read>
    QList<T> list(QLatin1StringView key, const Read &read);
    /// `[x, y]`
    std::optional<QPointF> point(QLatin1StringView key);
    /// `[x, y, width, height]`
    std::optional<QRectF> rect(QLatin1StringView key);

    /// One of @p names, by its place; that of the first where the field is absent.
    int choice(QLatin1StringView key, std::initializer_list<QLatin1StringView> names);

    QString pathOf(QLatin1StringView key) const;
    /// Remembers a fault that the caller found, unless there was one before.
    void fail(const QString &message, const QString &where);
    void fail(const Error &error);
    bool hasFailed() const { return m_error.has_value(); }

    /// The fields that nobody took.
    QJsonObject rest() const;

    /// @p value, or the first fault.
    template <typename T>
    [[nodiscard]] Expected<T> finished(T value) const
    {
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return value;
    }

private:
    const JsonNode *find(QLatin1StringView key) const;
    const JsonNode *take(QLatin1StringView key);
    /// Null unless there and @p isType; a fault when there and of another type.
    const JsonNode *take(QLatin1StringView key, bool (JsonNode::*isType)() const,
                         const char *expected);
    QString pathOf(QLatin1StringView key, qsizetype index) const;
    QList<double> numbers(QLatin1StringView key, int count, const char *expected);

    const JsonNode &m_object;
    QVarLengthArray<QLatin1StringView, 16> m_taken; ///< fields of m_object
    QString m_path;
    std::optional<Error> m_error;
};

template <typename T, typename Read>
QList<T> JsonFields::list(QLatin1StringView key, const Read &read)
{
    QList<T> result;
    for (const JsonNode &node : array(key).GetArray()) {
        const QString path = pathOf(key, result.size());
        Expected<T> element = elementOf<T>(node, path, read);
        if (!element) {
            fail(element.error());
            return {};
        }
        result.append(*std::move(element));
    }
    return result;
}

} // namespace portolan
