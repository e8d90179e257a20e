#pragma once

#include "probing/prober.h"

#include <QWidget>

class QSpinBox;

namespace portolan::views {

/// How long tries wait for an answer, and how many of them there are at a time and in a second.
class ProbeLimitsField : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeLimitsField(QWidget *parent = nullptr);

    ProbeLimits limits() const;

private:
    QSpinBox *m_seconds;
    QSpinBox *m_inFlight;
    QSpinBox *m_perSecond;
};

} // namespace portolan::views
