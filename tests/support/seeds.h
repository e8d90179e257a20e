#pragma once

#include <QtGlobal>

/// From one random drawing to the next: under a sanitizer, which is ten times as slow, a quarter of
/// them is tried.
#ifdef PORTOLAN_SANITIZED
inline constexpr quint32 kSeedStep = 4;
#else
inline constexpr quint32 kSeedStep = 1;
#endif
