// Digests are the same whoever works them out, around the lengths where blocks end.

#include "base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace portolan;

class Sha256Test : public QObject
{
    Q_OBJECT

private slots:
    void standardsOwnExample()
    {
        QCOMPARE(sha256Hex("abc"),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void likeQt()
    {
        for (const int size : {0, 1, 55, 56, 63, 64, 65, 127, 128, 1'000'000}) {
            QByteArray content(size, '\0');
            for (int i = 0; i < size; ++i)
                content[i] = char(i * 7 + size);
            QCOMPARE(sha256Hex(content),
                     QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        }
    }
};

QTEST_GUILESS_MAIN(Sha256Test)

#include "tst_sha256.moc"
