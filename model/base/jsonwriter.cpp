#include "base/jsonwriter.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <rapidjson/prettywriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace portolan {

namespace {

/// RapidJSON's idea of an output stream, over a device, by blocks.
class DeviceStream
{
public:
    using Ch = char;
    static constexpr std::size_t kBlock = 16 * 1024;

    explicit DeviceStream(QIODevice &device)
        : m_device(device)
    {
    }

    void Put(char c)
    {
        if (m_used == m_block.size())
            Flush();
        m_block[m_used++] = c;
    }

    /// At most a block.
    void write(const char *bytes, std::size_t size)
    {
        std::memcpy(reserve(size), bytes, size);
        m_used += size;
    }

    void fill(char c, std::size_t size)
    {
        std::memset(reserve(size), c, size);
        m_used += size;
    }

    void Flush()
    {
        const auto size = qint64(m_used);
        m_used = 0;
        if (!m_failed && size > 0)
            m_failed = m_device.write(m_block.data(), size) != size;
    }

    bool failed() const { return m_failed; }

private:
    char *reserve(std::size_t size)
    {
        if (size > m_block.size() - m_used)
            Flush();
        return m_block.data() + m_used;
    }

    QIODevice &m_device;
    std::array<char, kBlock> m_block;
    std::size_t m_used = 0;
    bool m_failed = false;
};

// RapidJSON looks for these by argument, beside its own streams'.
void PutReserve(DeviceStream &, std::size_t) {}

void PutUnsafe(DeviceStream &stream, char c)
{
    stream.Put(c);
}

void PutN(DeviceStream &stream, char c, std::size_t count)
{
    for (std::size_t some = 0; count > 0; count -= some) {
        some = std::min(count, DeviceStream::kBlock);
        stream.fill(c, some);
    }
}

/// Which characters JSON writes as they are, in one byte.
constexpr auto kPlain = [] {
    std::array<bool, 0x7f> plain{};
    for (char16_t unit = 0x20; unit < plain.size(); ++unit)
        plain[unit] = unit != u'"' && unit != u'\\';
    return plain;
}();

/// RapidJSON's writer, with a short way for what nearly all texts are: short ASCII without anything
/// to escape.
class Writer
    : public rapidjson::PrettyWriter<DeviceStream, rapidjson::UTF16<char16_t>, rapidjson::UTF8<>>
{
public:
    using PrettyWriter::PrettyWriter;

    /// Writes a key or value; false, having written nothing, when the text is long or not plain.
    bool plain(QStringView text)
    {
        std::array<char, 256> quoted;
        if (std::size_t(text.size()) > quoted.size() - 2)
            return false;
        char *to = quoted.data();
        *to++ = '"';
        for (const QChar c : text) {
            const char16_t unit = c.unicode();
            if (unit >= kPlain.size() || !kPlain[unit])
                return false;
            *to++ = char(unit);
        }
        *to++ = '"';
        PrettyPrefix(rapidjson::kStringType);
        os_->write(quoted.data(), std::size_t(to - quoted.data()));
        return true;
    }
};

rapidjson::SizeType sizeOf(QStringView text)
{
    return static_cast<rapidjson::SizeType>(text.size());
}

bool holdsObjects(const QJsonArray &array)
{
    return std::any_of(array.begin(), array.end(), [](const QJsonValue &element) {
        return element.isObject() || (element.isArray() && holdsObjects(element.toArray()));
    });
}

} // namespace

class JsonWriter::Private
{
public:
    explicit Private(QIODevice &device)
        : stream(device)
        , writer(stream)
    {
        writer.SetIndent(u' ', 2);
    }

    void setLines(Lines lines)
    {
        writer.SetFormatOptions(lines == Lines::One ? rapidjson::kFormatSingleLineArray
                                                    : rapidjson::kFormatDefault);
    }

    /// RapidJSON stops in the middle of a text at half a surrogate pair, which UTF-8 cannot hold.
    template <typename Write>
    void text(QStringView text, Write write)
    {
        if (writer.plain(text))
            return;
        if (text.isValidUtf16())
            write(text);
        else
            write(QStringView(QString::fromUtf8(text.toUtf8())));
    }

    DeviceStream stream;
    Writer writer;
    /// The layout of each array that is open.
    QList<Lines> arrays;
};

JsonWriter::JsonWriter(QIODevice &device)
    : d(std::make_unique<Private>(device))
{
}

JsonWriter::~JsonWriter() = default;

void JsonWriter::beginObject()
{
    d->writer.StartObject();
}

void JsonWriter::endObject()
{
    d->writer.EndObject();
}

void JsonWriter::beginArray(Lines lines)
{
    d->writer.StartArray();
    d->arrays.append(lines);
    d->setLines(lines);
}

void JsonWriter::endArray()
{
    d->writer.EndArray();
    d->arrays.removeLast();
    d->setLines(d->arrays.isEmpty() ? Lines::Many : d->arrays.last());
}

void JsonWriter::key(QStringView name)
{
    d->text(name, [this](QStringView text) { d->writer.Key(text.utf16(), sizeOf(text)); });
}

void JsonWriter::value(QStringView text)
{
    d->text(text, [this](QStringView valid) { d->writer.String(valid.utf16(), sizeOf(valid)); });
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    // Zero by itself: there is no use in "-0".
    const QString text = number == 0.0
                             ? QStringLiteral("0")
                             : QString::number(number, 'g', QLocale::FloatingPointShortest);
    d->writer.RawValue(QStringView(text).utf16(), std::size_t(text.size()), rapidjson::kNumberType);
}

void JsonWriter::value(const QStringList &texts)
{
    beginArray(Lines::One);
    for (const QString &text : texts)
        value(text);
    endArray();
}

void JsonWriter::null()
{
    d->writer.Null();
}

void JsonWriter::json(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        beginObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            key(it.key());
            json(it.value());
        }
        return endObject();
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        beginArray(holdsObjects(array) ? Lines::Many : Lines::One);
        for (const QJsonValue &element : array)
            json(element);
        return endArray();
    }
    case QJsonValue::String:
        return this->value(value.toString());
    case QJsonValue::Bool:
        return boolean(value.toBool());
    case QJsonValue::Double:
        // Both defaults come back only where the number is no integer of 64 bits.
        if (value.toInteger(0) == value.toInteger(1))
            return integer(value.toInteger());
        return this->value(value.toDouble());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return null();
    }
}

bool JsonWriter::finish()
{
    d->stream.Put('\n');
    d->stream.Flush();
    return !d->stream.failed();
}

void JsonWriter::integer(qint64 number)
{
    d->writer.Int64(number);
}

void JsonWriter::boolean(bool truth)
{
    d->writer.Bool(truth);
}

} // namespace portolan
