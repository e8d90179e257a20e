#include "base/errortext.h"

#include "base/phrases.h"

#include <atomic>

namespace portolan {

namespace {

std::atomic<bool> isForWindow = false;
thread_local int readerDepth = 0;

} // namespace

QString Errors::tr(const char *text)
{
    return isForWindow || readerDepth > 0 ? sharedText("Errors", text) : QString::fromUtf8(text);
}

ErrorsForReaders::ErrorsForReaders()
{
    ++readerDepth;
}

ErrorsForReaders::~ErrorsForReaders()
{
    --readerDepth;
}

bool ErrorsForReaders::isAsked()
{
    return readerDepth > 0;
}

void translateErrors()
{
    isForWindow = true;
}

} // namespace portolan
