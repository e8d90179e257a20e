#pragma once

#include <QObject>
#include <QPalette>

class QApplication;

namespace portolan::app {

/// The colour of hints in empty fields and below others, as grey as @p palette allows at a contrast
/// of 4.5 on fields and on windows. What desktops give is less, in dark themes next to nothing.
QColor hintColour(const QPalette &palette);

/// Keeps the hints of the whole application legible, also when the desktop changes its colours, and
/// takes the icons off the buttons of dialogs where no icon theme draws them: those that Qt
/// has itself for that case do not show on dark buttons.
class Legibility : public QObject
{
    Q_OBJECT

public:
    /// Belongs to @p application.
    explicit Legibility(QApplication &application);

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void apply();
};

} // namespace portolan::app
