#include "panels/problemspanel.h"

#include "tables/sheets.h"
#include "topology/edit.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>

#include <algorithm>

namespace portolan::views {

namespace {

bool concerns(const Problem &problem, const QList<HostId> &hosts)
{
    return hosts.isEmpty() || std::ranges::any_of(problem.hosts, [&](const HostId &host) {
               return hosts.contains(host);
           });
}

bool speaksOf(const Waiver &waiver, const Problem &problem)
{
    return waiver.code == problem.code && waiver.hosts == problem.hosts;
}

} // namespace

ProblemsPanel::ProblemsPanel(DrawingSession &session, QWidget *parent)
    : TablePanel(session, TableKind::Problems, parent)
    , m_fix(new QPushButton(tr("Fix"), this))
    , m_waive(new QPushButton(tr("Waive…"), this))
{
    m_fix->setToolTip(tr("Makes the change that mends the problem, where that is safe"));
    m_waive->setToolTip(tr("Accepts the problem with a reason that is saved with the drawing"));
    bar()->addWidget(m_fix);
    bar()->addWidget(m_waive);
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::fix);
    connect(m_waive, &QPushButton::clicked, this, &ProblemsPanel::waive);
    connect(&session, &DrawingSession::problemsChanged, this, &ProblemsPanel::invalidate);
    selectionInTableChanged();
}

Table ProblemsPanel::makeTable(const QList<HostId> &hosts) const
{
    m_shown = session().problems();
    m_shown.removeIf([&](const Problem &problem) { return !concerns(problem, hosts); });
    return problemsTable(session().topology(), m_shown);
}

QList<Problem> ProblemsPanel::selectedProblems() const
{
    QList<Problem> problems;
    const QList<int> rows = selectedTableRows();
    for (const int row : rows)
        problems.append(m_shown.at(row));
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
        this, tr("Waive problem"),
        tr("Reason (it is saved with the drawing; empty takes a waiver back):"), QLineEdit::Normal,
        problems.value(0).waived, &isAccepted);
    if (isAccepted)
        setWaiver(problems, reason.trimmed());
}

void ProblemsPanel::setWaiver(const QList<Problem> &problems, const QString &reason)
{
    Properties properties = session().topology().properties;
    for (const Problem &problem : problems) {
        properties.waivers.removeIf(
            [&](const Waiver &waiver) { return speaksOf(waiver, problem); });
        if (!reason.isEmpty())
            properties.waivers.append({problem.code, problem.hosts, reason, {}});
    }
    session().perform(tr("Waive problem"), changeProperties(session().topology(), properties));
}

} // namespace portolan::views
