#pragma once

namespace portolan::app {

/// Call this with the exit code when everything is written and closed but the application, whose
/// end would wait for look-ups that were given up long ago: then the process ends here. Else gives
/// the code.
int withoutWaiting(int exitCode);

} // namespace portolan::app
