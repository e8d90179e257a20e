#pragma once

#include "base/ids.h"

#include <QHash>
#include <QSet>

namespace portolan {

/// Gives ids that nobody has yet, also to many who wish for the same: linear in them.
class FreshIds
{
public:
    void take(const QString &id) { m_taken.insert(id); }
    bool isTaken(const QString &id) const { return m_taken.contains(id); }

    /// @p wish, which is well-formed, or with a number behind it; taken from now on.
    QString fresh(const QString &wish)
    {
        constexpr qsizetype kRoomForNumber = 56;
        QString id = wish;
        while (m_taken.contains(id))
            id = idFromText(wish.left(kRoomForNumber)) + QLatin1Char('-') +
                 QString::number(++m_numbers[wish] + 1);
        m_taken.insert(id);
        return id;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers; ///< the last behind an id
};

} // namespace portolan
