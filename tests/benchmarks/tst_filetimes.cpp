#include "files/drawingfile.h"
#include "files/enterprise.h"

#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Reading and writing a file of 10,000 hosts: figures, not verdicts.
class FileTimes : public QObject
{
    Q_OBJECT

private slots:
    void reading();
    void writing();
    void saving();

private:
    Topology m_topology = makeEnterprise(9'000, 999);
    QByteArray m_bytes = writeDrawing(m_topology);
};

void FileTimes::reading()
{
    Expected<Topology> read = Topology();
    QBENCHMARK
    {
        read = readDrawing(m_bytes);
    }
    QVERIFY(read.has_value());
    QVERIFY(*read == m_topology);
}

void FileTimes::writing()
{
    QByteArray bytes;
    QBENCHMARK
    {
        bytes = writeDrawing(m_topology);
    }
    QCOMPARE(bytes, m_bytes);
}

/// With the sync that makes it last.
void FileTimes::saving()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.portolan"_s);
    QBENCHMARK
    {
        QVERIFY(saveDrawing(path, m_topology).has_value());
    }
    QVERIFY(*loadDrawing(path) == m_topology);
}

QTEST_GUILESS_MAIN(FileTimes)
#include "tst_filetimes.moc"
