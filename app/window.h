#pragma once

#include <QStringList>

namespace portolan::app {

/// Opens the window with these drawings and runs until it is closed; returns the exit code of the
/// process. Constructs the QApplication, which takes its own options out of @p argc and @p argv.
int runWindow(int &argc, char **argv, const QStringList &files);

} // namespace portolan::app
