#pragma once

#include <QByteArray>
#include <QStringList>

namespace portolan::test {

/// What a program prints. Ends the test program with its messages when it fails.
QByteArray output(const QString &program, const QStringList &arguments,
                  const QByteArray &input = {});

/// The same of a line of sh, with @p arguments as `$1`, `$2`, as root on a network of its own:
/// through a user namespace where the test is not run by root.
QByteArray onOwnNetwork(const QString &command, const QStringList &arguments = {},
                        const QByteArray &input = {});

} // namespace portolan::test
