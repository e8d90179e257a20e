#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QVarLengthArray>

#include <initializer_list>
#include <optional>

namespace portolan {

/// Takes the known fields out of a JSON object, one after the other; what is left is what this
/// version does not know. A field that is absent gives the default. The first field of a wrong kind
/// is remembered with its path, and everything after it gives defaults, so that callers check once,
/// at the end, with finished().
class JsonFields
{
public:
    /// @p path leads to the object: `hosts[3]`, or nothing for the outermost.
    JsonFields(const QJsonObject &object, const QString &path);

    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    /// Fails when one of these is absent.
    void require(std::initializer_list<QLatin1StringView> keys);

    QString text(QLatin1StringView key, const QString &absent = {});
    bool boolean(QLatin1StringView key, bool absent);
    std::optional<qint64> integer(QLatin1StringView key);
    QStringList texts(QLatin1StringView key);
    /// Numbers from 1 to 65535.
    QList<int> ports(QLatin1StringView key, const QList<int> &absent);
    QJsonObject object(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key);
    /// `[x, y]`
    std::optional<QPointF> point(QLatin1StringView key);
    /// `[x, y, width, height]`
    std::optional<QRectF> rect(QLatin1StringView key);

    /// One of @p names, by its place; that of the first where the field is absent.
    int choice(QLatin1StringView key, std::initializer_list<QLatin1StringView> names);

    QString pathOf(QStringView key) const;
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
    QJsonValue take(QLatin1StringView key);
    /// Undefined, with a fault, unless absent or of @p type.
    QJsonValue take(QLatin1StringView key, QJsonValue::Type type, const char *expected);
    QList<double> numbers(QLatin1StringView key, int count, const char *expected);

    QJsonObject m_object;
    QVarLengthArray<QLatin1StringView, 16> m_taken; ///< fields of m_object
    QString m_path;
    std::optional<Error> m_error;
};

} // namespace portolan
