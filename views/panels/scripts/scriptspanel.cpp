#include "panels/scripts/scriptspanel.h"

#include "base/errortext.h"
#include "commands/lineconnections.h"
#include "panels/scripts/scripthighlighter.h"
#include "panels/sight.h"
#include "rules/profiles.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

enum Scope { ForHost, ForProfile };

QString explanationOfApply(const ScriptTarget &target)
{
    if (!target.reverts())
        return ScriptsPanel::tr("Puts these rules into a group policy and saves what was there. "
                                "Computers take them over when they refresh their policies: "
                                "nothing goes back by itself.");
    if (target.platform() == Platform::Windows)
        return ScriptsPanel::tr("Adds these rules to Windows Firewall and takes them back by "
                                "itself unless they are kept in time. Other rules stay as they "
                                "are.");
    if (!target.closes())
        return ScriptsPanel::tr("Adds these rules to the firewall that is there and takes them "
                                "back by itself unless they are kept in time. It closes nothing.");
    return ScriptsPanel::tr("Loads the rules at once and takes them back by itself unless they are "
                            "kept in time. Everything that the rules do not allow is closed.");
}

/// What running a file does, in a plain sentence.
QString explanationOf(ScriptPurpose purpose, const ScriptTarget &target)
{
    switch (purpose) {
    case ScriptPurpose::Apply:
        return explanationOfApply(target);
    case ScriptPurpose::Remove:
        return ScriptsPanel::tr("Takes away exactly what apply added, and nothing else.");
    case ScriptPurpose::Verify:
        return ScriptsPanel::tr(
            "Changes nothing. Tries the connections that this host opens, checks its own "
            "rules, and tells which are open, refused or filtered.");
    case ScriptPurpose::Rules:
        return ScriptsPanel::tr("The rules themselves, which apply loads.");
    default:
        return {};
    }
}

QString purposeText(const ScriptFile &file)
{
    switch (file.purpose) {
    case ScriptPurpose::Apply:
        return ScriptsPanel::tr("Apply");
    case ScriptPurpose::Remove:
        return ScriptsPanel::tr("Remove");
    case ScriptPurpose::Verify:
        return ScriptsPanel::tr("Verify");
    case ScriptPurpose::Rules:
        return ScriptsPanel::tr("Rules");
    default:
        return file.name;
    }
}

QString displayed(const QByteArray &content)
{
    QString text = QString::fromUtf8(content);
    text.remove(QChar::ByteOrderMark);
    return text.replace("\r\n"_L1, "\n"_L1);
}

/// Matches one of the ids of rules, but not as a part of a longer one.
QRegularExpression anyOf(QStringList ids)
{
    for (QString &id : ids)
        id = QRegularExpression::escape(id);
    return QRegularExpression(u"(?<![\\w.-])(?:%1)(?![\\w-])"_s.arg(ids.join(u'|')));
}

/// The number of the last line of what @p block begins: of the table below a comment its closing
/// bracket, else its own.
int lastLineOf(const QTextBlock &block)
{
    const QTextBlock next = block.next();
    if (next.text().trimmed() != "@{"_L1)
        return block.blockNumber();
    const QString closing = next.text().replace("@{"_L1, "}"_L1);
    QTextBlock end = next;
    while (end.isValid() && end.text() != closing)
        end = end.next();
    return end.isValid() ? end.blockNumber() : block.blockNumber();
}

ScriptRuleset rulesetOf(const Topology &topology, const Derivation &derivation, const HostId &host,
                        bool forProfile)
{
    if (forProfile) {
        const QList<Profile> profiles = profilesOf(topology, derivation);
        for (const Profile &profile : profiles) {
            if (profile.hosts.contains(host))
                return rulesetFor(topology, derivation, profile);
        }
    }
    return rulesetFor(topology, derivation, host);
}

/// The one with that id if it is for the platform, else the first that is.
const ScriptTarget *targetFor(Platform platform, const QString &id)
{
    const ScriptTarget *wanted = findScriptTarget(id);
    if (wanted && wanted->platform() == platform)
        return wanted;
    for (const ScriptTarget *target : scriptTargets()) {
        if (target->platform() == platform)
            return target;
    }
    return nullptr;
}

} // namespace

ScriptsPanel::ScriptsPanel(DrawingSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_machine(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_target(new QComboBox(this))
    , m_purpose(new QTabBar(this))
    , m_explanation(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_save(new QPushButton(tr("Save…"), this))
    , m_saveAll(new QPushButton(tr("Save all…"), this))
    , m_highlighter(new ScriptHighlighter(m_text->document()))
    , m_work([this](Composition composition) { take(std::move(composition)); })
{
    build();
    connect(&session.selection(), &SelectionModel::changed, this, [this] {
        m_marked.clear();
        invalidate();
    });
    connect(&session, &DrawingSession::changed, this, [this](const ChangeSet &changes) {
        if (!changes.changesGeometryOnly())
            invalidate();
    });
    connect(m_machine, &QComboBox::activated, this, &ScriptsPanel::compose);
    connect(m_scope, &QComboBox::activated, this, &ScriptsPanel::compose);
    connect(m_target, &QComboBox::activated, this, &ScriptsPanel::compose);
    connect(m_purpose, &QTabBar::currentChanged, this, &ScriptsPanel::showFile);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_save, &QPushButton::clicked, this, &ScriptsPanel::save);
    connect(m_saveAll, &QPushButton::clicked, this, &ScriptsPanel::saveAllWanted);
}

void ScriptsPanel::build()
{
    m_machine->setAccessibleName(tr("Host"));
    m_scope->setAccessibleName(tr("For the host or its profile"));
    m_scope->addItem(tr("This host"), ForHost);
    m_scope->addItem(tr("Its profile"), ForProfile);
    m_scope->setToolTip(
        tr("Hosts of one platform with the very same rules share a profile and one script"));
    m_target->setAccessibleName(tr("Firewall"));
    m_purpose->setAccessibleName(tr("What the script does"));
    for (QComboBox *box : {m_machine, m_scope, m_target})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_purpose->setDrawBase(false);
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_text->setReadOnly(true);
    // Panels that share a place are all as high as the highest: the canvas needs the room.
    m_text->setMinimumHeight(3 * m_text->fontMetrics().lineSpacing());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Script"));
    auto *bar = new QHBoxLayout;
    for (QWidget *widget : QList<QWidget *>{m_machine, m_scope, m_target, m_purpose})
        bar->addWidget(widget);
    bar->addStretch();
    for (QWidget *widget : QList<QWidget *>{m_copy, m_save, m_saveAll})
        bar->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(bar);
    layout->addWidget(m_explanation);
    layout->addWidget(m_text, 1);
}

void ScriptsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isInSight(this))
        followSelection();
}

/// A dock behind others is shown as well, only elsewhere: it is painted once it comes to the front.
void ScriptsPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_isStale)
        invalidate();
}

void ScriptsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        invalidate();
}

void ScriptsPanel::invalidate()
{
    m_isStale = true;
    m_work.drop();
    if (isInSight(this))
        QMetaObject::invokeMethod(this, &ScriptsPanel::followSelection, Qt::QueuedConnection);
}

void ScriptsPanel::followSelection()
{
    if (!m_isStale)
        return;
    m_isStale = false;
    const QString shown = m_machine->currentData().toString();
    const Selection &selection = m_session.selection().selection();
    m_machine->clear();
    QList<HostId> hosts;
    if (selection.line)
        hosts = {selection.line->server, selection.line->peer};
    else if (const HostId *host = selection.singleHost())
        hosts = {*host};
    for (const HostId &host : std::as_const(hosts))
        m_machine->addItem(m_session.topology().shownName(host), host.text());
    m_machine->setCurrentIndex(std::max(0, m_machine->findData(shown)));
    m_machine->setVisible(hosts.size() > 1);
    if (selection.line)
        m_marked = rulesOfSelectedLine();
    compose();
}

/// The rules by which the selected line is made, at whichever end.
QStringList ScriptsPanel::rulesOfSelectedLine() const
{
    const Derivation &derivation = m_session.derivation();
    const QList<Connection> connections =
        connectionsOf(derivation, *m_session.selection().selection().line);
    QStringList ids;
    for (const Connection &connection : connections) {
        const RequirementId &id = derivation.catalog().requirement(connection.row).id;
        ids << ruleId(id, RuleDirection::In) << ruleId(id, RuleDirection::Out);
    }
    ids.removeDuplicates();
    return ids;
}

ScriptsPanel::Composition ScriptsPanel::composed(const Topology &topology,
                                                 const Derivation &derivation, const HostId &host,
                                                 bool forProfile, const QString &targetId)
{
    Composition composition;
    composition.ruleset = rulesetOf(topology, derivation, host, forProfile);
    const ScriptRuleset &ruleset = composition.ruleset;
    if (!ruleset.leftOut.isEmpty() || !ruleset.refusal.isEmpty()) {
        const ErrorsForReaders readers; // scripts say it in English
        const ScriptRuleset told = rulesetOf(topology, derivation, host, forProfile);
        composition.leftOut = told.leftOut;
        composition.refusal = told.refusal;
    }
    composition.target = targetFor(ruleset.platform, targetId);
    if (composition.target && !ruleset.rules.isEmpty() && ruleset.refusal.isEmpty())
        composition.files = composition.target->files(ruleset);
    return composition;
}

void ScriptsPanel::compose()
{
    const HostId host(m_machine->currentData().toString());
    if (!m_session.topology().hosts.contains(host)) {
        m_work.drop();
        m_shown = {};
        showEmpty();
        return;
    }
    const auto work = [topology = m_session.topology(), derivation = m_session.derivation(), host,
                       forProfile = m_scope->currentData().toInt() == ForProfile,
                       target = m_target->currentData().toString()] {
        return composed(topology, derivation, host, forProfile, target);
    };
    if (m_session.isSmall()) {
        m_work.runAtOnce(work);
        return;
    }
    showWaiting();
    m_work.start(work);
}

void ScriptsPanel::take(Composition composition)
{
    m_shown = std::move(composition);
    m_target->clear();
    for (const ScriptTarget *target : scriptTargets()) {
        if (target->platform() == m_shown.ruleset.platform)
            m_target->addItem(target->title(), target->id());
    }
    if (m_shown.target)
        m_target->setCurrentIndex(m_target->findData(m_shown.target->id()));
    if (m_shown.files.isEmpty()) {
        showEmpty();
        return;
    }
    const int shown = m_purpose->currentIndex();
    {
        const QSignalBlocker quiet(m_purpose);
        while (m_purpose->count() > 0)
            m_purpose->removeTab(0);
        for (const ScriptFile &file : std::as_const(m_shown.files))
            m_purpose->addTab(purposeText(file));
        m_purpose->setCurrentIndex(std::clamp(shown, 0, m_purpose->count() - 1));
    }
    showFile();
}

/// Nobody shall take the last machine's script for this one's.
void ScriptsPanel::showWaiting()
{
    m_shown = {};
    m_text->clear();
    for (QWidget *widget : QList<QWidget *>{m_purpose, m_copy, m_save})
        widget->setEnabled(false);
    m_explanation->setText(tr("Composing the scripts…"));
}

const ScriptFile *ScriptsPanel::currentFile() const
{
    const int index = m_purpose->currentIndex();
    return index >= 0 && index < m_shown.files.size() ? &m_shown.files.at(index) : nullptr;
}

void ScriptsPanel::showFile()
{
    const ScriptFile *file = currentFile();
    if (!file)
        return;
    for (QWidget *widget : QList<QWidget *>{m_scope, m_target, m_purpose})
        widget->setEnabled(true);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    m_text->setPlainText(displayed(file->content));
    m_highlighter->setLanguage(languageOf(file->name), rendering::themeOf(palette()));
    QString explanation = explanationOf(file->purpose, *m_shown.target);
    if (file->purpose == ScriptPurpose::Apply)
        explanation += u'\n' + m_shown.target->rollout();
    if (m_shown.ruleset.hosts.size() > 1)
        explanation += u' ' + tr("The same file serves %n host(s).", nullptr,
                                 int(m_shown.ruleset.hosts.size()));
    for (const QString &sentence : std::as_const(m_shown.leftOut))
        explanation += u"\n⚠ "_s + tr("Left out: %1").arg(sentence);
    m_explanation->setText(explanation);
    mark();
}

void ScriptsPanel::showEmpty()
{
    m_shown.files.clear();
    m_text->clear();
    for (QWidget *widget : QList<QWidget *>{m_purpose, m_copy, m_save})
        widget->setEnabled(false);
    if (m_machine->count() == 0)
        m_explanation->setText(tr("Select a host or a line to see the scripts of its machines."));
    else if (!m_shown.ruleset.refusal.isEmpty())
        m_explanation->setText(tr("No script: %1.").arg(m_shown.refusal));
    else
        m_explanation->setText(
            tr("Nothing connects to this host: it needs no rules and no scripts."));
}

void ScriptsPanel::markRules(const QStringList &ruleIds)
{
    m_marked = ruleIds;
    mark();
}

void ScriptsPanel::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    QColor colour = palette().color(QPalette::Highlight);
    colour.setAlpha(64);
    const QRegularExpression marked = anyOf(m_marked);
    int lastLine = -1;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (!m_marked.isEmpty() && marked.match(block.text()).hasMatch())
            lastLine = std::max(lastLine, lastLineOf(block));
        if (block.blockNumber() > lastLine)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(colour);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.cursor = QTextCursor(block);
        marks.append(selection);
    }
    m_text->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        m_text->setTextCursor(marks.first().cursor);
        m_text->centerCursor();
    }
}

void ScriptsPanel::save()
{
    const ScriptFile *file = currentFile();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save script"),
                                                      m_shown.ruleset.folder + u'-' + file->name);
    if (path.isEmpty())
        return;
    QSaveFile out(path);
    const bool isWritten = out.open(QIODevice::WriteOnly) &&
                           out.write(file->content) == file->content.size() && out.commit();
    if (!isWritten) {
        QMessageBox::warning(this, tr("Save script"),
                             tr("%1 could not be written: %2").arg(path, out.errorString()));
    }
}

} // namespace portolan::views
