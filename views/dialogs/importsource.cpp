#include "dialogs/importsource.h"

#include "imports/hostmapping.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

Expected<QList<ListTable>> tablesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotRead, file.errorString());
    // One byte more than a list may have: that is refused when it is read as one.
    return readListTables(file.read(kMostListBytes + 1));
}

} // namespace

ImportSource::ImportSource(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(tr("No list yet"), this))
    , m_file(new QPushButton(tr("Choose &File…"), this))
    , m_paste(new QPushButton(tr("&Paste"), this))
    , m_sheetLabel(new QLabel(tr("&Sheet:"), this))
    , m_sheet(new QComboBox(this))
    , m_reading([this](const Tables &tables) { take(tables); })
{
    build();
}

void ImportSource::build()
{
    m_file->setObjectName(u"file"_s);
    m_paste->setObjectName(u"paste"_s);
    m_sheet->setObjectName(u"sheet"_s);
    m_name->setObjectName(u"source"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_paste->setToolTip(tr("The list that was copied elsewhere"));
    m_sheetLabel->setBuddy(m_sheet);
    m_sheetLabel->hide();
    m_sheet->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_file);
    layout->addWidget(m_paste);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_sheetLabel);
    layout->addWidget(m_sheet);
    connect(m_file, &QPushButton::clicked, this, &ImportSource::chooseFile);
    connect(m_paste, &QPushButton::clicked, this, &ImportSource::paste);
    connect(m_sheet, &QComboBox::activated, this, &ImportSource::choose);
}

void ImportSource::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("List of Hosts"), {},
                                   tr("Lists (*.csv *.tsv *.txt *.json *.xlsx *.ods);;"
                                      "All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSource::readFile);
    dialog->open();
}

void ImportSource::paste()
{
    readText(QApplication::clipboard()->text());
}

void ImportSource::readFile(const QString &path)
{
    read(QFileInfo(path).fileName(), [path] { return tablesOf(path); });
}

void ImportSource::readText(const QString &text)
{
    read(tr("Pasted list"), [text] { return readListTables(text.toUtf8()); });
}

void ImportSource::read(const QString &name, std::function<Tables()> reading)
{
    m_name->setText(name);
    m_name->setToolTip(name.toHtmlEscaped());
    m_sheetLabel->hide();
    m_sheet->hide();
    emit begun();
    m_reading.start(std::move(reading));
}

void ImportSource::take(const Tables &tables)
{
    if (!tables) {
        const Error &error = tables.error();
        emit failed(error.where.isEmpty() ? error.message : error.where + u": "_s + error.message);
        return;
    }
    m_tables = *tables;
    m_sheet->clear();
    for (const ListTable &table : std::as_const(m_tables))
        m_sheet->addItem(table.name);
    m_sheet->setVisible(m_tables.size() > 1);
    m_sheetLabel->setVisible(m_tables.size() > 1);
    choose(int(chosenSheet(m_tables, {}).value_or(0)));
}

void ImportSource::choose(int sheet)
{
    m_sheet->setCurrentIndex(sheet);
    emit chosen(m_tables.at(sheet));
}

} // namespace portolan::views
