#include "dialogs/importcolumns.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, Example, Meaning, kColumns };

constexpr qsizetype kLongestExample = 60;
constexpr int kRowsShown = 6;

/// The first that stands in the column, in one line.
QString exampleOf(const ListTable &table, qsizetype column)
{
    const auto has = [column](const ListRecord &record) {
        return !record.cells.value(column).trimmed().isEmpty();
    };
    const auto record = std::ranges::find_if(table.records, has);
    if (record == table.records.cend())
        return {};
    const QString text = record->cells.at(column).simplified();
    return text.size() > kLongestExample ? text.left(kLongestExample) + u'…' : text;
}

QTableWidgetItem *textItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

ImportColumns::ImportColumns(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(u"columns"_s);
    setAccessibleName(tr("Columns of the list"));
    setColumnCount(kColumns);
    setHorizontalHeaderLabels({tr("Column"), tr("Example"), tr("Means")});
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(Example, QHeaderView::Stretch);
    setSelectionMode(NoSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    const int row = verticalHeader()->defaultSectionSize();
    setMinimumHeight(horizontalHeader()->sizeHint().height() + kRowsShown * row);
}

void ImportColumns::setList(const ListTable &table, const HostMapping &mapping)
{
    const qsizetype count = table.columnCount();
    m_meanings.clear();
    setRowCount(0);
    setRowCount(int(count));
    for (qsizetype column = 0; column < count; ++column) {
        const QString title = table.titles.value(column);
        const QString shown = title.isEmpty() ? tr("Column %1").arg(column + 1) : title;
        setItem(int(column), Title, textItem(shown));
        setItem(int(column), Example, textItem(exampleOf(table, column)));
        m_meanings.append(meaningOf(shown, mapping.value(column, HostField::Ignored)));
        setCellWidget(int(column), Meaning, m_meanings.last());
    }
    resizeColumnToContents(Title);
    resizeColumnToContents(Meaning);
}

QComboBox *ImportColumns::meaningOf(const QString &title, HostField field)
{
    auto *box = new QComboBox;
    box->setAccessibleName(tr("What “%1” means").arg(title));
    box->addItem(titleOf(HostField::Ignored), int(HostField::Ignored));
    for (const HostFieldDefinition &each : hostFields())
        box->addItem(titleOf(each.field), int(each.field));
    box->setCurrentIndex(box->findData(int(field)));
    connect(box, &QComboBox::activated, this, &ImportColumns::mappingChanged);
    return box;
}

HostMapping ImportColumns::mapping() const
{
    HostMapping mapping;
    for (const QComboBox *box : m_meanings)
        mapping.append(HostField(box->currentData().toInt()));
    const bool saysNothing =
        std::ranges::all_of(mapping, [](HostField field) { return field == HostField::Ignored; });
    return saysNothing ? HostMapping() : mapping;
}

} // namespace portolan::views
