#pragma once

#include "commands/latestwork.h"
#include "imports/listtable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace portolan::views {

/// Where a list to be imported comes from: a file, of which sheet, or the clipboard. Lists are read
/// beside the window.
class ImportSource : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSource(QWidget *parent = nullptr);

    void readFile(const QString &path);
    void readText(const QString &text);
    bool isReading() const { return m_reading.isRunning(); }

signals:
    void begun();
    void chosen(const portolan::ListTable &table);
    /// What is wrong with the list.
    void failed(const QString &message);

private:
    using Tables = Expected<QList<ListTable>>;

    void build();
    void chooseFile();
    void paste();
    void read(const QString &name, std::function<Tables()> reading);
    void take(const Tables &tables);
    void choose(int sheet);

    QLabel *m_name;
    QPushButton *m_file;
    QPushButton *m_paste;
    QLabel *m_sheetLabel;
    QComboBox *m_sheet;
    QList<ListTable> m_tables;
    LatestWork<Tables> m_reading;
};

} // namespace portolan::views
