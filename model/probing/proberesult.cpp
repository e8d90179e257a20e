#include "probing/proberesult.h"

#include "base/errortext.h"

#include <QCoreApplication>

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// In the order of ProbeState. People read them translated, by phrase().
constexpr std::array kStates = {
    QT_TRANSLATE_NOOP("Data", "open"),
    QT_TRANSLATE_NOOP("Data", "refused"),
    QT_TRANSLATE_NOOP("Data", "filtered"),
    QT_TRANSLATE_NOOP("Data", "not-proved"),
};

} // namespace

QString toString(ProbeState state)
{
    return QString::fromLatin1(kStates[std::size_t(state)]);
}

Expected<ProbeState> probeStateFromString(QStringView text)
{
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (text == QLatin1StringView(kStates[i]))
            return ProbeState(i);
    }
    return failure(ErrorCode::BadValue,
                   Errors::tr("expected one of \"open\", \"refused\", \"filtered\", "
                              "\"not-proved\""));
}

} // namespace portolan
