#pragma once

#include "base/error.h"

class QWidget;

namespace portolan::app {

/// What went wrong with a file, in the words that a person needs: which file, why, and what to do
/// next.
struct FileTrouble
{
    QString what; ///< "The drawing could not be opened."
    QString path;
    Error error;
};

/// Shows it; the details can be copied. Does not wait.
void showTrouble(QWidget *parent, const FileTrouble &trouble);

/// What somebody could do next about an error.
QString nextStep(ErrorCode code);

} // namespace portolan::app
