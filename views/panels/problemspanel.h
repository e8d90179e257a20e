#pragma once

#include "panels/tablepanel.h"

class QPushButton;

namespace portolan::views {

/// The problems of the drawing, with what can be done about the selected ones.
class ProblemsPanel : public TablePanel
{
    Q_OBJECT

public:
    ProblemsPanel(DrawingSession &session, QWidget *parent = nullptr);

protected:
    MakeTable tableFor(const QList<HostId> &hosts) const override;
    Selection targetOf(const QList<RowLinks> &rows) const override;
    void selectionInTableChanged() override;

private:
    QList<Problem> problemsIn(const QList<RowLinks> &rows) const;
    QList<Problem> selectedProblems() const { return problemsIn(linksOf(selectedTableRows())); }
    void fix();
    void waive();
    void unwaive();
    void setWaiver(const QString &text, const QList<Problem> &problems, const QString &reason);

    QPushButton *m_fix;
    QPushButton *m_waive;
    QPushButton *m_unwaive;
};

} // namespace portolan::views
