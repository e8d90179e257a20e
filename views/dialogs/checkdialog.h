#pragma once

#include "commands/drawingsession.h"
#include "probing/prober.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace portolan::views {

class ProbeLimitsField;

/// Checks the network from this computer. It says what will be tried before a packet leaves, and
/// nothing leaves before somebody presses the button.
class CheckDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p session must outlive the dialog. @p keptIn is where the results can be kept; empty:
    /// nowhere.
    CheckDialog(DrawingSession &session, const QString &keptIn, QWidget *parent = nullptr);
    ~CheckDialog() override;

    /// Closing stops what is under way.
    void done(int result) override;

signals:
    /// It is done, or was stopped; what was not tried is not proved. @p isKept: to be kept beside
    /// the drawing.
    void checked(const portolan::ProbeResultSet &results, bool isKept);

private:
    void build(const QString &keptIn);
    void buildButtons();
    void planAnew();
    void showPlan();
    void fitTexts();
    void start();
    void showProgress(int done, int total);
    void finish();
    ProbeScope scope() const;

    DrawingSession &m_session;
    QList<HostId> m_selected; ///< when it was opened
    LatestWork<ProbePlan> m_planning;
    ProbePlan m_plan; ///< of what is chosen, unless m_planning is running
    std::unique_ptr<Prober> m_prober;
    QComboBox *m_destinations;
    QCheckBox *m_networks;
    QSpinBox *m_networkSize;
    ProbeLimitsField *m_limits;
    QCheckBox *m_keep;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace portolan::views
