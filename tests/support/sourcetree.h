#pragma once

#include <QString>

/// The path of a file of the project, named from its root:
/// "resources/samples/head-office.portolan".
QString sourcePath(const QString &name);

/// The program that was built beside the tests.
QString portolanProgram();
