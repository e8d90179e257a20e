// A folder that is filled whole or not at all.

#include "files/folderupdate.h"
#include "support/foldertree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class FolderUpdateTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fillsANewFolder();
    void mergesIntoAFolder();
    void removesFilesAndEmptyFolders();
    void nothingWithoutCommit();
    void failureLeavesTheOldFolder_data();
    void failureLeavesTheOldFolder();
    void failedWriteIsTold();
    void fileInPlaceOfTheFolder();
    void replacesALinkNotItsTarget();
    void oneRunAtATime();
    void clearsWhatAKilledRunLeft();

private:
    QString path(const QString &name) const { return m_folder + u'/' + name; }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

void FolderUpdateTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = m_temporary->filePath(u"a/folder"_s);
}

void FolderUpdateTest::fillsANewFolder()
{
    {
        const auto update = FolderUpdate::begin(m_folder);
        QVERIFY(update);
        QVERIFY((*update)->add(u"top"_s, "1"));
        QVERIFY((*update)->add(u"a/b/c"_s, "2"));
        QVERIFY((*update)->commit());
    }
    const QMap<QString, QByteArray> expected = {
        {u"a/"_s, {}}, {u"a/b/"_s, {}}, {u"a/b/c"_s, "2"}, {u"top"_s, "1"}};
    QCOMPARE(treeOf(m_folder), expected);
}

void FolderUpdateTest::mergesIntoAFolder()
{
    writeFile(path(u"a/old"_s), "old");
    writeFile(path(u"a/both"_s), "old");
    {
        const auto update = FolderUpdate::begin(m_folder);
        QVERIFY((*update)->add(u"a/both"_s, "new"));
        QVERIFY((*update)->add(u"a/new"_s, "new"));
        QVERIFY((*update)->commit());
    }
    const QMap<QString, QByteArray> expected = {
        {u"a/"_s, {}}, {u"a/both"_s, "new"}, {u"a/new"_s, "new"}, {u"a/old"_s, "old"}};
    QCOMPARE(treeOf(m_folder), expected);
}

void FolderUpdateTest::removesFilesAndEmptyFolders()
{
    writeFile(path(u"a/b/x"_s), "x");
    writeFile(path(u"c/x"_s), "x");
    writeFile(path(u"c/y"_s), "y");
    {
        const auto update = FolderUpdate::begin(m_folder);
        (*update)->remove(u"a/b/x"_s);
        (*update)->remove(u"c/x"_s);
        (*update)->remove(u"was/never/there"_s);
        QVERIFY((*update)->commit());
    }
    const QMap<QString, QByteArray> expected = {{u"c/"_s, {}}, {u"c/y"_s, "y"}};
    QCOMPARE(treeOf(m_folder), expected);
}

void FolderUpdateTest::nothingWithoutCommit()
{
    writeFile(path(u"a"_s), "old");
    const auto before = treeOf(m_folder);
    {
        const auto update = FolderUpdate::begin(m_folder);
        QVERIFY((*update)->add(u"a"_s, "new"));
        (*update)->remove(u"a"_s);
    }
    QCOMPARE(treeOf(m_folder), before);
    const QString other = m_temporary->filePath(u"not/there/before"_s);
    QVERIFY(FolderUpdate::begin(other));
    QVERIFY(!QFileInfo::exists(m_temporary->filePath(u"not"_s)));
}

void FolderUpdateTest::failureLeavesTheOldFolder_data()
{
    QTest::addColumn<QString>("obstacle");
    // What is in the way turns up when everything before it is in its new place already.
    QTest::newRow("first") << u"a"_s;
    QTest::newRow("folder") << u"c/d"_s;
    QTest::newRow("file") << u"c/d/e/in-the-way"_s;
    QTest::newRow("last") << u"top/in-the-way"_s;
}

void FolderUpdateTest::failureLeavesTheOldFolder()
{
    QFETCH(const QString, obstacle);
    writeFile(path(obstacle), "in the way");
    writeFile(path(u"b/replaced"_s), "old");
    writeFile(path(u"gone/x"_s), "removed");
    const auto before = treeOf(m_folder);
    {
        const auto update = FolderUpdate::begin(m_folder);
        for (const QString &name : {u"a/x"_s, u"b/replaced"_s, u"c/d/e"_s, u"new/x"_s, u"top"_s})
            QVERIFY((*update)->add(name, "new"));
        (*update)->remove(u"gone/x"_s);
        const auto committed = (*update)->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::CannotWrite);
        QVERIFY2(obstacle.startsWith(committed.error().where), qPrintable(committed.error().where));
        QVERIFY(committed.error().message.contains(u"in the way"));
    }
    QCOMPARE(treeOf(m_folder), before);
}

void FolderUpdateTest::failedWriteIsTold()
{
    const auto update = FolderUpdate::begin(m_folder);
    const auto added = (*update)->add(u"x"_s, [](QIODevice &) -> Expected<void> {
        return failure(ErrorCode::Cancelled, u"stopped"_s);
    });
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Cancelled);
    const auto tooLong = (*update)->add(QString(400, u'x'), "content");
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::CannotWrite);
    QCOMPARE(tooLong.error().where, QString(400, u'x'));
}

void FolderUpdateTest::fileInPlaceOfTheFolder()
{
    writeFile(m_folder, "a file");
    const auto update = FolderUpdate::begin(m_folder);
    QVERIFY(!update);
    QCOMPARE(update.error().code, ErrorCode::CannotWrite);
    QCOMPARE(contentOf(m_folder), "a file");
}

void FolderUpdateTest::replacesALinkNotItsTarget()
{
    const QString target = m_temporary->filePath(u"target"_s);
    writeFile(target, "precious");
    QDir().mkpath(m_folder);
    QVERIFY(QFile::link(target, path(u"x"_s)));
    {
        const auto update = FolderUpdate::begin(m_folder);
        QVERIFY((*update)->add(u"x"_s, "new"));
        QVERIFY((*update)->commit());
    }
    QCOMPARE(contentOf(target), "precious");
    QCOMPARE(contentOf(path(u"x"_s)), "new");
    QVERIFY(!QFileInfo(path(u"x"_s)).isSymLink());
}

void FolderUpdateTest::oneRunAtATime()
{
    const auto first = FolderUpdate::begin(m_folder);
    QVERIFY(first);
    const auto second = FolderUpdate::begin(m_folder);
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(u"another run"));
    QVERIFY((*first)->add(u"x"_s, "1"));
    QVERIFY((*first)->commit());
    QCOMPARE(contentOf(path(u"x"_s)), "1");
}

void FolderUpdateTest::clearsWhatAKilledRunLeft()
{
    writeFile(path(u".portolan-unfinished/new/tm99/apply.ps1"_s), "half");
    writeFile(path(u".portolan-unfinished/old/tm01/x"_s), "old");
    {
        const auto update = FolderUpdate::begin(m_folder);
        QVERIFY((*update)->add(u"x"_s, "1"));
        QVERIFY((*update)->commit());
    }
    QCOMPARE(treeOf(m_folder).keys(), QStringList{u"x"_s});
}

QTEST_GUILESS_MAIN(FolderUpdateTest)
#include "tst_folderupdate.moc"
