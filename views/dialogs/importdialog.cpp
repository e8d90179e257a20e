#include "dialogs/importdialog.h"

#include "base/phrases.h"
#include "canvas/hostlistinserter.h"
#include "catalog/roles.h"
#include "dialogs/importcolumns.h"
#include "dialogs/importsource.h"
#include "tables/sheets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

enum Tab { Changes, Remarks };

/// What is wrong with more lines is most likely the same.
constexpr qsizetype kMostRemarks = 1000;

QStringList remarksOf(const HostImport &import, RecordKind kind)
{
    QStringList texts;
    for (const LineRemark &remark :
         import.remarks.first(std::min(import.remarks.size(), kMostRemarks)))
        texts.append(remarkText(remark, kind));
    if (const auto more = import.remarks.size() - kMostRemarks; more > 0)
        texts.append(ImportDialog::tr("… and %n more", nullptr, int(more)));
    return texts;
}

/// Those of an import that are to be seen afterwards.
Selection selectionOf(const HostImport &import)
{
    Selection selection;
    for (const ImportedHost &host : import.hosts) {
        if (host.finding == ImportFinding::New || host.finding == ImportFinding::Changed ||
            host.finding == ImportFinding::Gone)
            selection.hosts.insert(host.host);
    }
    return selection;
}

} // namespace

ImportDialog::ImportDialog(DrawingSession &session, MappingMemory memory, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_memory(std::move(memory))
    , m_planning([this](Planned planned) { showPlan(std::move(planned)); })
    , m_source(new ImportSource(this))
    , m_columns(new ImportColumns(this))
    , m_role(new QComboBox(this))
    , m_zone(new QComboBox(this))
    , m_missing(new QComboBox(this))
    , m_missingOf(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_model(new TableModel(this))
    , m_table(new QTableView(this))
    , m_remarks(new QPlainTextEdit(this))
{
    build();
    connect(m_source, &ImportSource::begun, this, [this] { say(tr("The list is being read…")); });
    connect(m_source, &ImportSource::failed, this, &ImportDialog::say);
    connect(m_source, &ImportSource::chosen, this, &ImportDialog::setTable);
    connect(m_columns, &ImportColumns::mappingChanged, this, &ImportDialog::plan);
    connect(&session, &DrawingSession::changed, this, &ImportDialog::plan);
    for (QComboBox *box : {m_role, m_zone, m_missing, m_missingOf})
        connect(box, &QComboBox::activated, this, &ImportDialog::plan);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::build()
{
    setWindowTitle(tr("Import Hosts"));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"import"_s);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_source);
    layout->addWidget(m_columns);
    layout->addWidget(buildOptions());
    layout->addWidget(m_summary);
    layout->addWidget(buildPreview(), 1);
    layout->addWidget(buttons);
    resize(860, 720);
    say(tr("Choose a file (CSV, text, JSON, Excel, OpenDocument), or paste what you copied from a "
           "spreadsheet. You will see what would change; nothing is moved."));
}

QWidget *ImportDialog::buildOptions()
{
    auto *options = new QWidget(this);
    m_role->setObjectName(u"role"_s);
    m_zone->setObjectName(u"zone"_s);
    m_missing->setObjectName(u"missing"_s);
    m_missingOf->setObjectName(u"missingOf"_s);
    m_zone->setAccessibleName(tr("Zone of new hosts"));
    m_missingOf->setAccessibleName(tr("Which hosts the list should have"));
    fillChoices();
    auto *news = new QHBoxLayout;
    news->addWidget(m_role, 1);
    news->addWidget(new QLabel(tr("in", "between role and zone"), this));
    news->addWidget(m_zone, 1);
    auto *missing = new QHBoxLayout;
    missing->addWidget(m_missing, 1);
    missing->addWidget(new QLabel(tr("of", "between what becomes of hosts and which hosts"), this));
    missing->addWidget(m_missingOf, 1);
    auto *form = new QFormLayout(options);
    form->setContentsMargins({});
    const auto add = [&](const QString &text, QLayout *row, QWidget *buddy) {
        auto *label = new QLabel(text, this);
        label->setBuddy(buddy);
        form->addRow(label, row);
    };
    add(tr("&New hosts become:"), news, m_role);
    add(tr("&Hosts that the list lacks:"), missing, m_missing);
    return options;
}

void ImportDialog::fillChoices()
{
    m_role->addItem(tr("Hosts without a role"), QString());
    m_missingOf->addItem(tr("all hosts"), QString());
    for (const RoleDefinition &role : roleDefinitions()) {
        m_role->addItem(phrase(role.name), role.id.text());
        m_missingOf->addItem(phrase(role.name), role.id.text());
    }
    m_role->setCurrentIndex(m_role->findData(usualListRole().text()));
    m_zone->addItem(tr("no zone"), QString());
    for (const Zone &zone : m_session.topology().zones)
        m_zone->addItem(zone.shownName(), zone.id.text());
    m_missing->addItem(tr("stay as they are"), int(MissingHosts::Keep));
    m_missing->addItem(tr("are marked as gone"), int(MissingHosts::Mark));
    m_missing->addItem(tr("are deleted"), int(MissingHosts::Delete));
}

QWidget *ImportDialog::buildPreview()
{
    m_table->setObjectName(u"changes"_s);
    m_table->setAccessibleName(tr("What would change"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_remarks->setObjectName(u"remarks"_s);
    m_remarks->setReadOnly(true);
    m_remarks->setTabChangesFocus(true);
    m_remarks->setAccessibleName(tr("What was not taken as it stands"));
    m_tabs = new QTabWidget(this);
    m_tabs->addTab(m_table, tr("Changes"));
    m_tabs->addTab(m_remarks, tr("Not taken"));
    return m_tabs;
}

void ImportDialog::open(const QString &path)
{
    m_source->readFile(path);
    QDialog::open();
}

void ImportDialog::setTable(const ListTable &table)
{
    m_list = std::make_shared<const ListTable>(table);
    HostMapping mapping = guessedMapping(table);
    const QStringList fields = m_memory.recall(table.titles);
    if (!table.titles.isEmpty() && fields.size() == table.columnCount()) {
        mapping.clear();
        for (const QString &key : fields)
            mapping.append(hostFieldOf(key).value_or(HostField::Ignored));
    }
    m_columns->setList(table, mapping);
    plan();
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options;
    options.role = RoleId(m_role->currentData().toString());
    options.zone = ZoneId(m_zone->currentData().toString());
    options.missing = MissingHosts(m_missing->currentData().toInt());
    options.missingOf = RoleId(m_missingOf->currentData().toString());
    return options;
}

void ImportDialog::plan()
{
    if (!m_list)
        return;
    m_accept->setEnabled(false);
    m_missingOf->setEnabled(m_missing->currentData().toInt() != int(MissingHosts::Keep));
    m_planning.start([list = m_list, mapping = m_columns->mapping(), options = options(),
                      topology = m_session.topology()] {
        Planned planned;
        const auto entries = readHostEntries(*list, mapping);
        if (!entries) {
            planned.failure = entries.error().message;
            return planned;
        }
        planned.import =
            std::make_shared<const HostImport>(planImport(topology, *entries, options));
        planned.table = importTable(topology, planned.import);
        planned.remarks = remarksOf(*planned.import, list->kind);
        return planned;
    });
}

void ImportDialog::showPlan(Planned planned)
{
    if (!planned.import) {
        say(planned.failure);
        return;
    }
    m_import = std::move(planned.import);
    m_model->setTable(std::move(planned.table));
    m_remarks->setPlainText(planned.remarks.join(u'\n'));
    m_tabs->setTabText(Changes, tr("Changes (%1)").arg(m_model->rowCount()));
    m_tabs->setTabText(Remarks, tr("Not taken (%1)").arg(m_import->remarks.size()));
    m_tabs->setTabEnabled(Remarks, !m_import->remarks.isEmpty());
    if (m_model->rowCount() > 0)
        m_table->resizeColumnsToContents();
    m_summary->setText(summaryOf(*m_import));
    m_accept->setEnabled(!m_import->edit.isEmpty());
}

/// Instead of a plan.
void ImportDialog::say(const QString &text)
{
    m_planning.drop();
    m_list.reset();
    m_import.reset();
    m_summary->setText(text);
    m_model->setTable({});
    m_remarks->clear();
    m_columns->setList({}, {});
    m_tabs->setTabText(Changes, tr("Changes"));
    m_tabs->setTabText(Remarks, tr("Not taken"));
    m_tabs->setTabEnabled(Remarks, false);
    m_accept->setEnabled(false);
}

QString ImportDialog::summaryOf(const HostImport &import) const
{
    const auto part = [&](ImportFinding finding, const QString &text) {
        return text.arg(import.count(finding));
    };
    QStringList parts = {part(ImportFinding::New, tr("new: %1")),
                         part(ImportFinding::Changed, tr("changed: %1")),
                         part(ImportFinding::Same, tr("as they are: %1"))};
    if (import.count(ImportFinding::Gone) > 0)
        parts.append(part(ImportFinding::Gone, tr("marked as gone: %1")));
    if (import.count(ImportFinding::Deleted) > 0)
        parts.append(part(ImportFinding::Deleted, tr("deleted: %1")));
    if (import.count(ImportFinding::Refused) > 0)
        parts.append(part(ImportFinding::Refused, tr("contradictory: %1")));
    if (!import.newZones.isEmpty())
        parts.append(tr("new zones: %1").arg(import.newZones.size()));
    return tr("Hosts – %1. Nothing is moved.").arg(parts.join(u", "_s));
}

void ImportDialog::accept()
{
    if (!m_import || m_planning.isRunning())
        return;
    const std::shared_ptr<const HostImport> import = m_import;
    QStringList fields;
    for (const HostField field : m_columns->mapping())
        fields.append(toString(field));
    if (!m_list->titles.isEmpty() && !fields.isEmpty())
        m_memory.keep(m_list->titles, fields);
    m_list.reset(); // what follows from the change is no new plan
    m_session.perform(tr("Import hosts"), import->edit, selectionOf(*import));
    emit imported(summaryOf(*import));
    QDialog::accept();
}

} // namespace portolan::views
