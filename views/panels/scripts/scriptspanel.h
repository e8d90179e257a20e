#pragma once

#include "commands/drawingsession.h"
#include "exports/scripts/scripttarget.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabBar;

namespace portolan::views {

class ScriptHighlighter;

/// The scripts of the selected host, or of both ends of the selected line, with the lines marked
/// that carry what is selected. What is shown is byte for byte what is saved.
class ScriptsPanel : public QWidget
{
    Q_OBJECT

public:
    ScriptsPanel(DrawingSession &session, QWidget *parent = nullptr);

    /// Marks the lines of these rules and shows the first.
    void markRules(const QStringList &ruleIds);

signals:
    /// A person wants all scripts of the drawing in a folder.
    void saveAllWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void invalidate();
    void followSelection();
    void showMachine();
    void showTarget();
    void showFile();
    void showEmpty();
    void mark();
    void save();
    QStringList rulesOfSelectedLine() const;
    ScriptRuleset rulesetOf(const HostId &host) const;
    const ScriptFile *currentFile() const;

    DrawingSession &m_session;
    QComboBox *m_machine;
    QComboBox *m_scope;
    QComboBox *m_target;
    QTabBar *m_purpose;
    QLabel *m_explanation;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_saveAll;
    ScriptHighlighter *m_highlighter;
    QList<ScriptFile> m_files;
    ScriptRuleset m_ruleset;
    QStringList m_leftOut; ///< of m_ruleset, in the language of the window
    QString m_refusal;     ///< of m_ruleset, too
    QStringList m_marked;
    bool m_isStale = true;
};

} // namespace portolan::views
