#include "checks/checktext.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShown = 12;

} // namespace

QString listed(const QStringList &texts)
{
    if (texts.size() <= kShown)
        return texts.join(u", "_s);
    return Checks::tr("%1 and others, %2 in all")
        .arg(texts.first(kShown).join(u", "_s), QString::number(texts.size()));
}

QString listed(const QList<HostId> &hosts)
{
    QStringList texts;
    for (const HostId &host : hosts)
        texts += host.text();
    return listed(texts);
}

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

} // namespace portolan
