#pragma once

#include <QIODevice>

namespace portolan::test {

/// Takes so many bytes and no more, as a disk that runs full.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        if (m_room >= 0)
            return size;
        setErrorString(QStringLiteral("full"));
        return -1;
    }

private:
    qint64 m_room;
};

} // namespace portolan::test
