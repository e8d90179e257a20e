#include "base/jsonwriter.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QVarLengthArray>

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

    void write(const char *bytes, std::size_t size)
    {
        while (size > 0) {
            if (m_used == m_block.size())
                Flush();
            const std::size_t fits = std::min(size, m_block.size() - m_used);
            std::memcpy(m_block.data() + m_used, bytes, fits);
            m_used += fits;
            bytes += fits;
            size -= fits;
        }
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
    QIODevice &m_device;
    std::array<char, 16 * 1024> m_block;
    std::size_t m_used = 0;
    bool m_failed = false;
};

// RapidJSON looks for these by argument, beside its own streams'.
void PutReserve(DeviceStream &, std::size_t) {}

void PutUnsafe(DeviceStream &stream, char c)
{
    stream.Put(c);
}

/// RapidJSON's writer, with a short way for what nearly all texts are: ASCII without anything to
/// escape.
class Writer
    : public rapidjson::PrettyWriter<DeviceStream, rapidjson::UTF16<char16_t>, rapidjson::UTF8<>>
{
public:
    using PrettyWriter::PrettyWriter;

    /// Writes a key or value; false, having written nothing, when the text is not that plain.
    bool plain(QStringView text)
    {
        QVarLengthArray<char, 256> quoted(text.size() + 2);
        char *to = quoted.data();
        *to++ = '"';
        bool isPlain = true;
        for (const QChar c : text) {
            const char16_t unit = c.unicode();
            isPlain &= unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\';
            *to++ = char(unit);
        }
        *to = '"';
        if (!isPlain)
            return false;
        PrettyPrefix(rapidjson::kStringType);
        os_->write(quoted.constData(), std::size_t(quoted.size()));
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
