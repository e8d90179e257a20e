#include "dialogs/exportdialog.h"

#include "dialogs/languagename.h"
#include "rendering/pictureformats.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

enum Page { Choices, Result };
enum Preset { Everything, ScriptsOnly, Selected };

const QString kScripts = u"scripts"_s;
const QString kIndex = u"index"_s;
/// Lines of the note about what will be written, however much it is.
constexpr int kNoteLines = 5;

QString nameOf(const Exporter &exporter)
{
    return u"%1.%2"_s.arg(exporter.subject(), exporter.format());
}

QStringList everyPart()
{
    QStringList parts;
    for (const Exporter *exporter : rendering::allExporters())
        parts += nameOf(*exporter);
    return parts + QStringList{kScripts, kIndex};
}

/// "diagram.svg .png, rules.csv": files that differ in their ending only are named once.
QString shortNames(const QStringList &files)
{
    QString names;
    QString last;
    for (const QString &file : files) {
        const QString stem = file.section(u'.', 0, -2);
        const QString ending = u" ."_s + file.section(u'.', -1);
        names += stem == last ? ending : (names.isEmpty() ? u""_s : u", "_s) + file;
        last = stem;
    }
    return names;
}

/// What most people want first: pages and pictures that open anywhere.
bool isUsual(const Exporter &exporter)
{
    return exporter.format() == u"svg"_s || exporter.format() == u"html"_s;
}

/// A form labels a field by itself, but not a line of several.
QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    return label;
}

QString sentenceOf(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return ExportDialog::tr("Stopped. Nothing was written.");
    return ExportDialog::tr("Nothing was written: %1.").arg(error.message);
}

} // namespace

ExportDialog::ExportDialog(DrawingSession &session, Snapshot snapshot, const QStringList &languages,
                           QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_snapshot(std::move(snapshot))
    , m_run(new ExportRun(this))
    , m_preset(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_folder(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_note(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_result(new QPlainTextEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_export(m_buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole))
    , m_openFolder(m_buttons->addButton(tr("Open Folder"), QDialogButtonBox::ActionRole))
    , m_back(m_buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole))
{
    for (const QString &language : languages)
        m_language->addItem(languageName(language), language);
    build();
    followSelection();
    showChoices();
    connect(&session.selection(), &SelectionModel::changed, this, &ExportDialog::followSelection);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(m_back, &QPushButton::clicked, this, &ExportDialog::showChoices);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_writtenTo)); });
    connect(m_run, &ExportRun::advanced, this, &ExportDialog::showProgress);
    connect(m_run, &ExportRun::finished, this, &ExportDialog::showResult);
}

void ExportDialog::build()
{
    setWindowTitle(tr("Export"));
    m_pages->addWidget(makeChoices());
    m_pages->addWidget(makeResult());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    // Tab goes as one reads, whatever was made first.
    QList<QWidget *> fields{m_preset};
    for (const auto &[exporter, box] : m_exporters)
        fields += box;
    fields += {m_scripts, m_index, m_scope, m_language, m_paper, m_scale, m_folder, m_browse};
    m_buttons->addButton(QDialogButtonBox::Close);
    for (qsizetype i = 1; i < fields.size(); ++i)
        setTabOrder(fields[i - 1], fields[i]);
    fields.first()->setFocus();
}

QWidget *ExportDialog::makeChoices()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    addExporters(grid);
    auto *presets = new QFormLayout;
    m_preset->setObjectName(u"preset"_s);
    m_preset->addItems({tr("Everything in one folder, with a page that links it"),
                        tr("Firewall scripts only"), tr("What is ticked here")});
    presets->addRow(tr("&What:"), m_preset);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::choosePreset);
    auto *form = new QFormLayout;
    addScope(form);
    addFolder(form);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(presets);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch(1);
    m_note->setObjectName(u"note"_s);
    m_note->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_note->setMinimumHeight(kNoteLines * m_note->fontMetrics().lineSpacing());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    return page;
}

/// A line for each subject with its formats behind it, as the registry has them.
void ExportDialog::addExporters(QGridLayout *grid)
{
    QHash<QString, int> rows;
    QHash<int, int> columns;
    const auto rowOf = [&](const QString &subject, const QString &title) {
        if (!rows.contains(subject)) {
            rows.insert(subject, int(rows.size()));
            grid->addWidget(new QLabel(title, this), rows.value(subject), 0);
        }
        return rows.value(subject);
    };
    for (const Exporter *exporter : rendering::allExporters()) {
        const int row = rowOf(exporter->subject(), exporter->subjectTitle());
        auto *box = new QCheckBox(exporter->formatTitle(), this);
        box->setAccessibleName(u"%1, %2"_s.arg(exporter->subjectTitle(), exporter->formatTitle()));
        box->setObjectName(nameOf(*exporter));
        box->setChecked(isUsual(*exporter));
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showChoices);
        grid->addWidget(box, row, ++columns[row]);
        m_exporters.append({exporter, box});
    }
    m_scripts = addPart(grid, kScripts, tr("Firewall scripts"),
                        tr("Apply, remove and verify, for each host"));
    m_index = addPart(grid, kIndex, tr("Overview"), tr("A page that links the rest"));
    grid->setColumnStretch(grid->columnCount(), 1);
}

/// A line of its own for what has but one form.
QCheckBox *ExportDialog::addPart(QGridLayout *grid, const QString &name, const QString &title,
                                 const QString &text)
{
    const int row = grid->rowCount();
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setAccessibleName(u"%1, %2"_s.arg(title, text));
    grid->addWidget(new QLabel(title, this), row, 0);
    grid->addWidget(box, row, 1, 1, std::max(1, grid->columnCount() - 1));
    connect(box, &QCheckBox::toggled, this, &ExportDialog::showChoices);
    return box;
}

void ExportDialog::addScope(QFormLayout *form)
{
    m_paper->addItem(tr("As large as the drawing"), QString());
    for (const QString &paper : {u"A4"_s, u"A3"_s, u"A2"_s, u"A1"_s, u"Letter"_s, u"Tabloid"_s})
        m_paper->addItem(paper, paper);
    m_scale->setRange(0.25, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setValue(1);
    m_scale->setToolTip(tr("Pixels of a PNG for each unit of the drawing"));
    auto *pictures = new QHBoxLayout;
    pictures->addWidget(m_paper, 1);
    pictures->addWidget(labelFor(m_scale, tr("S&cale:")));
    pictures->addWidget(m_scale);
    m_scope->setObjectName(u"scope"_s);
    form->addRow(tr("&Hosts:"), m_scope);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(labelFor(m_paper, tr("&Pictures:")), pictures);
    m_language->setToolTip(tr("Of diagrams, pages and texts; data and scripts are always English"));
}

void ExportDialog::addFolder(QFormLayout *form)
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_folder, 1);
    line->addWidget(m_browse);
    form->addRow(labelFor(m_folder, tr("&Folder:")), line);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::showChoices);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
}

QWidget *ExportDialog::makeResult()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(m_result, 1);
    m_result->setReadOnly(true);
    m_result->setTabChangesFocus(true);
    m_result->setAccessibleName(tr("Result"));
    return page;
}

void ExportDialog::setFolder(const QString &path)
{
    m_folder->setText(QDir::toNativeSeparators(path));
}

QString ExportDialog::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void ExportDialog::chooseScriptsOnly()
{
    setParts({kScripts});
}

QStringList ExportDialog::parts() const
{
    QStringList parts;
    for (const auto &[exporter, box] : m_exporters) {
        if (box->isChecked())
            parts += box->objectName();
    }
    for (const QCheckBox *box : {m_scripts, m_index}) {
        if (box->isChecked())
            parts += box->objectName();
    }
    return parts;
}

void ExportDialog::setParts(const QStringList &parts)
{
    for (const auto &[exporter, box] : m_exporters)
        box->setChecked(parts.contains(box->objectName()));
    for (QCheckBox *box : {m_scripts, m_index})
        box->setChecked(parts.contains(box->objectName()));
}

ExportChoices ExportDialog::choices() const
{
    return {parts(), m_language->currentData().toString(), m_paper->currentData().toString(),
            m_scale->value()};
}

void ExportDialog::setChoices(const ExportChoices &choices)
{
    if (!choices.parts.isEmpty())
        setParts(choices.parts);
    m_language->setCurrentIndex(std::max(0, m_language->findData(choices.language)));
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(choices.paper)));
    m_scale->setValue(choices.scale);
}

void ExportDialog::choosePreset(int preset)
{
    if (preset == Everything)
        setParts(everyPart());
    else if (preset == ScriptsOnly)
        chooseScriptsOnly();
}

void ExportDialog::showPreset()
{
    const QStringList chosen = parts();
    m_preset->setCurrentIndex(chosen == everyPart()             ? Everything
                              : chosen == QStringList{kScripts} ? ScriptsOnly
                                                                : Selected);
}

void ExportDialog::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Export To"), folder());
    if (!path.isEmpty())
        setFolder(path);
}

void ExportDialog::followSelection()
{
    const int count = int(m_session.selection().selection().hosts.size());
    const bool wasSelected = m_scope->currentIndex() == 1 && count > 0;
    m_scope->clear();
    m_scope->addItem(tr("All"));
    if (count > 0)
        m_scope->addItem(tr("%n selected, and what they talk to", nullptr, count));
    m_scope->setCurrentIndex(wasSelected ? 1 : 0);
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order;
    for (const auto &[exporter, box] : m_exporters) {
        if (box->isChecked())
            order.exporters.append(exporter);
    }
    if (m_scripts->isChecked())
        order.scripts = ScriptFolderOptions{.hosts = hosts()};
    order.hasIndex = m_index->isChecked();
    return order;
}

QList<HostId> ExportDialog::hosts() const
{
    if (m_scope->currentIndex() != 1)
        return {};
    const QSet<HostId> &selected = m_session.selection().selection().hosts;
    QList<HostId> hosts(selected.cbegin(), selected.cend());
    std::ranges::sort(hosts);
    return hosts;
}

ExportSubject ExportDialog::subject() const
{
    return {m_snapshot(),     m_session.derivation(),
            hosts(),          m_language->currentData().toString(),
            m_scale->value(), m_paper->currentData().toString()};
}

/// What will be written, and what of it would be replaced, as long as one can still change it.
QString ExportDialog::noteOf(const ExportOrder &order) const
{
    const ExportContext context{m_session.topology(), m_session.derivation(), hosts()};
    const QStringList files = filesOf(order, context);
    QString note =
        order.scripts ? tr("Writes %1, and a folder of scripts for each host.") : tr("Writes %1.");
    note = note.arg(shortNames(files));
    const QDir dir(folder());
    const auto count =
        std::ranges::count_if(files, [&](const QString &f) { return dir.exists(f); });
    if (count > 0)
        note += u'\n' + tr("%n file(s) in this folder will be replaced.", nullptr, int(count));
    return note;
}

void ExportDialog::showChoices()
{
    showPreset();
    m_pages->setCurrentIndex(Choices);
    m_openFolder->hide();
    m_back->hide();
    m_export->show();
    const ExportOrder wanted = order();
    const bool isComplete =
        !folder().isEmpty() && (!wanted.exporters.isEmpty() || wanted.scripts.has_value());
    m_export->setEnabled(isComplete);
    m_note->setText(isComplete ? noteOf(wanted) : QString());
}

void ExportDialog::start()
{
    m_writtenTo = QDir(folder()).absolutePath();
    m_pages->setCurrentIndex(Result);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_result->clear();
    m_export->hide();
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Stop"));
    m_run->start(subject(), order(), m_writtenTo);
}

void ExportDialog::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void ExportDialog::showResult()
{
    m_progress->hide();
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_back->show();
    const Expected<ExportReport> report = m_run->result();
    if (!report) {
        m_result->setPlainText(sentenceOf(report.error()));
        return;
    }
    QStringList lines = {tr("Written to %1:").arg(QDir::toNativeSeparators(m_writtenTo))};
    lines += report->files;
    if (report->scripts) {
        lines += tr("%n script file(s), in the folders of their hosts", nullptr,
                    int(report->scripts->files.size()));
    }
    const QStringList remarks = remarksOf(*report);
    if (!remarks.isEmpty())
        lines += QString();
    m_result->setPlainText((lines + remarks).join(u'\n'));
    m_openFolder->show();
    emit written(m_writtenTo);
}

void ExportDialog::done(int result)
{
    if (m_run->isRunning())
        m_run->stop();
    else
        QDialog::done(result);
}

} // namespace portolan::views
