#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <concepts>
#include <memory>

class QIODevice;

namespace portolan {

/// Writes JSON as UTF-8 with `\n`, indented by two blanks, members in the order in which they come,
/// as it goes: a document of any size needs the memory of one block. (QJsonDocument sorts members
/// and keeps all of them.)
///
/// Calls must nest as JSON does. The same calls give the same bytes: no locale, no hash order.
class JsonWriter
{
public:
    /// How an array is laid out: one element a line, or all of them on one line (for scalars).
    enum class Lines { Many, One };

    /// @p device is open for writing and outlives the writer.
    explicit JsonWriter(QIODevice &device);
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject();
    void endObject();
    void beginArray(Lines lines = Lines::Many);
    void endArray();
    void key(QStringView name);

    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    /// The shortest text that reads back as the same number; `3`, not `3.0`. NaN and infinity,
    /// which JSON does not know, become null.
    void value(double number);
    void value(std::integral auto number) { integer(number); }
    void value(bool truth) { boolean(truth); }
    /// All texts on one line.
    void value(const QStringList &texts);
    void null();
    /// Any JSON value, with members sorted by name; integers keep all their digits.
    void json(const QJsonValue &value);

    /// A key with its value.
    template <typename T>
    void member(QStringView name, const T &content)
    {
        key(name);
        value(content);
    }

    /// Ends the document with a line feed and hands everything to the device. False when the device
    /// did not take all of it (see its errorString()).
    [[nodiscard]] bool finish();

private:
    class Private;

    void integer(qint64 number);
    void boolean(bool truth);

    std::unique_ptr<Private> d;
};

} // namespace portolan
