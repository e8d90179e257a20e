#pragma once

#include "rendering/style.h"

#include <QList>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace portolan::views {

enum class ScriptLanguage { Shell, Nftables, PowerShell, Cmd, Plain };

/// The language of a generated file, by its name.
ScriptLanguage languageOf(const QString &fileName);

/// Colours comments, texts, keywords, variables and numbers: enough to read a script, no parser.
class ScriptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit ScriptHighlighter(QTextDocument *document);

    void setLanguage(ScriptLanguage language, rendering::Theme theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    struct Pattern
    {
        QRegularExpression expression;
        QTextCharFormat format;
    };

    QList<Pattern> m_patterns;
    QTextCharFormat m_comment;
};

} // namespace portolan::views
