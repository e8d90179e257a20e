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

    /// False while the scripts of what is selected are composed.
    bool isCurrent() const { return !m_isStale && !m_work.isRunning(); }

    /// Marks the lines of these rules and shows the first.
    void markRules(const QStringList &ruleIds);

signals:
    /// A person wants all scripts of the drawing in a folder.
    void saveAllWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// The scripts of one machine, with all that is said about them.
    struct Composition
    {
        ScriptRuleset ruleset;
        QStringList leftOut; ///< of the ruleset, in the language of the window
        QString refusal;     ///< of the ruleset, too
        const ScriptTarget *target = nullptr;
        QList<ScriptFile> files; ///< none where there are no rules or a refusal
    };

    void build();
    void invalidate();
    void followSelection();
    void compose();
    void take(Composition composition);
    void showFile();
    void showWaiting();
    void showEmpty();
    void mark();
    void save();
    QStringList rulesOfSelectedLine() const;
    static Composition composed(const Topology &topology, const Derivation &derivation,
                                const HostId &host, bool forProfile, const QString &targetId);
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
    Composition m_shown;
    LatestWork<Composition> m_work;
    QStringList m_marked;
    bool m_isStale = true;
};

} // namespace portolan::views
