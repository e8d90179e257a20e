#pragma once

#include "commands/drawingsession.h"
#include "topology/composing.h"

#include <functional>

namespace portolan::views {

/// Puts fragments into the drawing of a session, each as one undo step. Many hosts take a while to
/// get free names: that is done beside the window, and they are there a moment later.
class FragmentInserter : public QObject
{
    Q_OBJECT

public:
    /// Up to so many hosts are there when insert() returns.
    static constexpr qsizetype kMostAtOnce = 2000;

    explicit FragmentInserter(DrawingSession &session, QObject *parent = nullptr);

    /// Is told what was inserted, once it is there.
    using Then = std::function<void(const Insertion &)>;

    /// As insertFragment(), in a step called @p text; selects what was inserted.
    void insert(const QString &text, const Fragment &fragment, QPointF offset,
                const Then &then = {});
    /// Something is still to be inserted.
    bool isRunning() const { return m_naming.isRunning(); }

private:
    struct Wish
    {
        QString text;
        Fragment fragment;
        QPointF offset;
        Then then;
    };

    LatestWork<Insertion>::Work naming() const;
    void follow(const ChangeSet &changes);
    void perform(const Insertion &insertion);

    DrawingSession &m_session;
    Wish m_wish; ///< the last
    LatestWork<Insertion> m_naming;
};

} // namespace portolan::views
