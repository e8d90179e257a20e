#include "dialogs/exportdialog.h"

#include "dialogs/exportpreviewpane.h"
#include "rendering/pictureformats.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
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
/// Room for the choices and a page beside them.
constexpr int kWidth = 1180;
constexpr int kHeight = 640;

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

bool writesForEachHost(const ScriptFolderOptions &scripts)
{
    return !scripts.targets.isEmpty() ||
           std::ranges::any_of(scripts.fleetTargets, &FleetTarget::runsScripts);
}

/// Short, and known to whoever wants such a file: ".svg".
QString endingOf(const Exporter &exporter)
{
    const bool isText = exporter.format() == u"text"_s;
    return u'.' + (isText ? u"txt"_s : exporter.format());
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
    , m_options(new ExportOptions(session, languages, this))
    , m_folder(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_note(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_result(new QPlainTextEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_preview(new ExportPreviewPane([this] { return subject(); }, this))
    , m_buttons(new QDialogButtonBox(this))
    , m_export(m_buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole))
    , m_openFolder(m_buttons->addButton(tr("Open Folder"), QDialogButtonBox::ActionRole))
    , m_back(m_buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole))
{
    build();
    showChoices();
    connect(m_options, &ExportOptions::changed, this, &ExportDialog::choicesChanged);
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
    auto *sides = new QSplitter(this);
    sides->addWidget(makeChoices());
    sides->addWidget(m_preview);
    sides->setStretchFactor(1, 1);
    sides->setSizes({kWidth / 2, kWidth / 2});
    sides->setChildrenCollapsible(false);
    m_pages->addWidget(sides);
    resize(kWidth, kHeight);
    m_pages->addWidget(makeResult());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    // Tab goes as one reads, whatever was made first.
    QList<QWidget *> fields{m_preset};
    for (const auto &[exporter, box] : m_exporters)
        fields += box;
    fields += m_scripts;
    for (const auto &[target, box] : m_fleet)
        fields += box;
    fields += QWidgetList{m_index} + m_options->fields() + QWidgetList{m_folder, m_browse} +
              m_preview->fields();
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
    addFolder(form);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addLayout(presets);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addWidget(m_options);
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
        auto *box = new QCheckBox(endingOf(*exporter), this);
        box->setToolTip(exporter->formatTitle());
        box->setAccessibleName(u"%1, %2"_s.arg(exporter->subjectTitle(), exporter->formatTitle()));
        box->setObjectName(nameOf(*exporter));
        box->setChecked(isUsual(*exporter));
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
        grid->addWidget(box, row, ++columns[row]);
        m_exporters.append({exporter, box});
    }
    m_scripts = addPart(grid, kScripts, tr("Firewall scripts"),
                        tr("Apply, remove and verify, for each host"));
    for (const FleetTarget *target : fleetTargets())
        m_fleet.append(
            {target, addPart(grid, target->id(), target->title(), target->explanation())});
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
    connect(box, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
    return box;
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
    m_result->setObjectName(u"result"_s);
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
    for (const auto &[target, box] : m_fleet) {
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
    for (const auto &[target, box] : m_fleet)
        box->setChecked(parts.contains(box->objectName()));
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices;
    choices.parts = parts();
    m_options->fill(choices);
    return choices;
}

void ExportDialog::setChoices(const ExportChoices &choices)
{
    if (!choices.parts.isEmpty())
        setParts(choices.parts);
    m_options->setChoices(choices);
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

std::optional<ScriptFolderOptions> ExportDialog::scripts() const
{
    ScriptFolderOptions scripts{.hosts = m_options->hosts()};
    for (const auto &[target, box] : m_fleet) {
        if (box->isChecked())
            scripts.fleetTargets.append(target);
    }
    if (m_scripts->isChecked())
        scripts.targets = {&defaultScriptTarget(Platform::Windows),
                           &defaultScriptTarget(Platform::Linux)};
    if (scripts.targets.isEmpty() && scripts.fleetTargets.isEmpty())
        return {};
    return scripts;
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order;
    for (const auto &[exporter, box] : m_exporters) {
        if (box->isChecked())
            order.exporters.append(exporter);
    }
    order.scripts = scripts();
    order.hasIndex = m_index->isChecked();
    return order;
}

ExportSubject ExportDialog::subject() const
{
    ExportSubject subject{m_snapshot(), m_session.derivation(), {}};
    m_options->fill(subject);
    if (m_hidden)
        subject.hiddenSections = m_hidden();
    return subject;
}

/// What will be written, and what of it would be replaced, as long as one can still change it.
QString ExportDialog::noteOf(const ExportOrder &order) const
{
    const ExportContext context{m_session.topology(), m_session.derivation(), m_options->hosts()};
    const QStringList files = filesOf(order, context);
    QString note = order.scripts && writesForEachHost(*order.scripts)
                       ? tr("Writes %1, and a folder of scripts for each host.")
                       : tr("Writes %1.");
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

/// Until one sees it, nothing is made.
void ExportDialog::choicesChanged()
{
    showChoices();
    if (isVisible())
        m_preview->show(order().exporters);
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    choicesChanged();
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
