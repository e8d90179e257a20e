#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace portolan::views {

/// The keys of one action, or of something that the canvas does by itself.
struct ShortcutEntry
{
    QString group; ///< "File", "Canvas" ...
    QString name;  ///< stable; empty where the keys cannot be changed
    QString text;
    QKeySequence keys;
    QKeySequence usual;
    QString fixedKeys; ///< for people, where they cannot be changed
};

/// Lists every key of the program and changes those of its actions.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QList<ShortcutEntry> entries, QWidget *parent = nullptr);

    /// With the keys that a person chose.
    const QList<ShortcutEntry> &entries() const { return m_entries; }

private:
    void build();
    void fill();
    void filter(const QString &text);
    ShortcutEntry *current();
    void showCurrent();
    void changeCurrent(const QKeySequence &keys);
    void showKeys();
    QString ownerOf(const QKeySequence &keys, const ShortcutEntry &except) const;

    QList<ShortcutEntry> m_entries;
    QList<QTreeWidgetItem *> m_items; ///< beside the entries
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_keys;
    QPushButton *m_reset;
    QLabel *m_conflict;
};

} // namespace portolan::views
