#pragma once

#include "base/ids.h"

#include <QListWidget>

namespace portolan::views {

/// The type under which a role is dragged onto the canvas; the data is the role's id.
inline constexpr char kRoleMimeType[] = "application/x-portolan-role";
/// The same for a note; without data.
inline constexpr char kNoteMimeType[] = "application/x-portolan-note";

/// The kinds of host that can be drawn, and notes. Each is dragged onto the canvas, or chosen with
/// a click and then placed by clicks on the canvas, until another click on it; Enter places one at
/// once.
class RolePalette : public QListWidget
{
    Q_OBJECT

public:
    explicit RolePalette(QWidget *parent = nullptr);

    /// Shows which role the canvas places now; an empty id for none.
    void showChosen(const RoleId &role);
    /// Shows whether the canvas makes a note now.
    void showNoteChosen(bool isChosen);

signals:
    /// Every click on the canvas places one of these until something else is chosen; none for an
    /// empty id.
    void chosen(const portolan::RoleId &role);
    /// Enter: one is wanted now, where the canvas finds room.
    void wanted(const portolan::RoleId &role);
    /// @name The same for a note
    ///@{
    void noteChosen(bool isChosen);
    void noteWanted();
    ///@}

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    QStringList mimeTypes() const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QListWidgetItem *item);
    void addNote();

    RoleId m_chosen;
    QListWidgetItem *m_note = nullptr;
    bool m_isNoteChosen = false;
};

} // namespace portolan::views
