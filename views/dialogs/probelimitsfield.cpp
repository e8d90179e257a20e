#include "dialogs/probelimitsfield.h"

#include <QHBoxLayout>
#include <QSpinBox>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

// As on the command line.
constexpr int kMostSeconds = 300;
constexpr int kMostTries = 10'000;

QSpinBox *field(const QString &name, int most, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(1, most);
    box->setValue(value);
    return box;
}

} // namespace

ProbeLimitsField::ProbeLimitsField(QWidget *parent)
    : QWidget(parent)
    , m_seconds(field(u"timeout"_s, kMostSeconds, int(ProbeLimits().timeout.count() / 1000), this))
    , m_inFlight(field(u"inFlight"_s, kMostTries, ProbeLimits().inFlight, this))
    , m_perSecond(field(u"perSecond"_s, kMostTries, ProbeLimits().perSecond, this))
{
    m_seconds->setSuffix(u' ' + tr("s each"));
    m_seconds->setAccessibleName(tr("How long each try waits, in seconds"));
    m_inFlight->setSuffix(u' ' + tr("at a time"));
    m_inFlight->setAccessibleName(tr("How many tries are under way at a time, at most"));
    m_perSecond->setSuffix(u' ' + tr("a second"));
    m_perSecond->setAccessibleName(tr("How many tries begin in a second, at most"));
    setFocusProxy(m_seconds);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    for (QSpinBox *box : {m_seconds, m_inFlight, m_perSecond})
        layout->addWidget(box, 1);
}

ProbeLimits ProbeLimitsField::limits() const
{
    ProbeLimits limits;
    limits.timeout = std::chrono::seconds(m_seconds->value());
    limits.inFlight = m_inFlight->value();
    limits.perSecond = m_perSecond->value();
    return limits;
}

} // namespace portolan::views
