#include "panels/problemspanel.h"

#include "tables/sheets.h"
#include "topology/edit.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

bool concerns(const Problem &problem, const QSet<HostId> &hosts)
{
    return hosts.isEmpty() || std::ranges::any_of(problem.hosts, [&](const HostId &host) {
               return hosts.contains(host);
           });
}

bool speaksOf(const Waiver &waiver, const Problem &problem)
{
    QList<HostId> hosts = waiver.hosts;
    std::ranges::sort(hosts);
    return waiver.code == problem.code && hosts == problem.hosts;
}

} // namespace

ProblemsPanel::ProblemsPanel(DrawingSession &session, QWidget *parent)
    : TablePanel(session, TableKind::Problems, parent)
    , m_fix(new QPushButton(tr("Fix"), this))
    , m_waive(new QPushButton(tr("Waive…"), this))
    , m_unwaive(new QPushButton(tr("Take waiver back"), this))
{
    m_fix->setObjectName(u"fix"_s);
    m_waive->setObjectName(u"waive"_s);
    m_unwaive->setObjectName(u"unwaive"_s);
    m_fix->setToolTip(tr("Makes the change that mends the problem, where that is safe"));
    m_waive->setToolTip(tr("Accepts the problem with a reason that is saved with the drawing"));
    bar()->addWidget(m_fix);
    m_unwaive->setToolTip(tr("The problem counts again"));
    bar()->addWidget(m_waive);
    bar()->addWidget(m_unwaive);
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::fix);
    connect(m_waive, &QPushButton::clicked, this, &ProblemsPanel::waive);
    connect(m_unwaive, &QPushButton::clicked, this, &ProblemsPanel::unwaive);
    connect(&session, &DrawingSession::problemsChanged, this, &ProblemsPanel::invalidate);
    selectionInTableChanged();
}

ProblemsPanel::MakeTable ProblemsPanel::tableFor(const QList<HostId> &hosts) const
{
    return [topology = session().topology(), problems = session().problems(), hosts] {
        const QSet<HostId> wanted(hosts.cbegin(), hosts.cend());
        QList<Problem> shown = problems;
        shown.removeIf([&](const Problem &problem) { return !concerns(problem, wanted); });
        return problemsTable(topology, shown);
    };
}

Selection ProblemsPanel::targetOf(const QList<RowLinks> &rows) const
{
    Selection selection;
    for (const Problem &problem : problemsIn(rows)) {
        selection.hosts.unite({problem.hosts.cbegin(), problem.hosts.cend()});
        selection.zones.unite({problem.zones.cbegin(), problem.zones.cend()});
        selection.annotations.unite({problem.annotations.cbegin(), problem.annotations.cend()});
    }
    return selection;
}

/// Less those that have been mended since the table was made.
QList<Problem> ProblemsPanel::problemsIn(const QList<RowLinks> &rows) const
{
    if (rows.isEmpty())
        return {};
    QHash<QString, const Problem *> byKey;
    for (const Problem &problem : session().problems())
        byKey.insert(problem.key(), &problem);
    QList<Problem> problems;
    for (const RowLinks &links : rows) {
        if (const Problem *problem = byKey.value(links.key))
            problems.append(*problem);
    }
    return problems;
}

void ProblemsPanel::selectionInTableChanged()
{
    const QList<Problem> problems = selectedProblems();
    const auto canFix = [](const Problem &problem) { return problem.edit.has_value(); };
    const auto canWaive = [](const Problem &problem) {
        return problem.severity != Severity::Error;
    };
    m_fix->setEnabled(problems.size() == 1 && canFix(problems.first()));
    m_waive->setEnabled(!problems.isEmpty() && std::ranges::all_of(problems, canWaive));
    m_unwaive->setEnabled(std::ranges::any_of(problems, &Problem::isWaived));
    TablePanel::selectionInTableChanged();
}

/// Fixes are made for the drawing as it was checked; one that has been edited since is left alone
/// until the checks have caught up, which takes a moment.
void ProblemsPanel::fix()
{
    const QList<Problem> problems = selectedProblems();
    Topology trial = session().topology();
    if (problems.size() == 1 && problems.first().edit && applyEdit(trial, *problems.first().edit))
        session().perform(tr("Fix: %1").arg(problems.first().code), *problems.first().edit);
}

void ProblemsPanel::waive()
{
    const QList<Problem> problems = selectedProblems();
    bool isAccepted = false;
    const QString reason = QInputDialog::getText(
        this, tr("Waive problem"), tr("Why it is accepted (this is saved with the drawing):"),
        QLineEdit::Normal, problems.value(0).waived, &isAccepted);
    if (isAccepted && !reason.trimmed().isEmpty())
        setWaiver(tr("Waive problem"), problems, reason.trimmed());
}

void ProblemsPanel::unwaive()
{
    setWaiver(tr("Take waiver back"), selectedProblems(), {});
}

/// An empty reason takes the waivers back.
void ProblemsPanel::setWaiver(const QString &text, const QList<Problem> &problems,
                              const QString &reason)
{
    Properties properties = session().topology().properties;
    QList<Waiver> &waivers = properties.waivers;
    for (const Problem &problem : problems) {
        const auto isIts = [&](const Waiver &waiver) { return speaksOf(waiver, problem); };
        const auto known = std::ranges::find_if(waivers, isIts);
        if (reason.isEmpty())
            waivers.removeIf(isIts);
        else if (known != waivers.end())
            known->reason = reason;
        else
            waivers.append({problem.code, problem.hosts, reason, {}});
    }
    session().perform(text, changeProperties(session().topology(), properties));
}

} // namespace portolan::views
