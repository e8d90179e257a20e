#include "panels/scripts/scripthighlighter.h"

#include <QColor>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// Text colours with a contrast of at least 4.5:1 on a light and on a dark editor.
struct Colours
{
    QColor comment;
    QColor text;
    QColor keyword;
    QColor variable;
    QColor number;
};

Colours coloursFor(bool isDark)
{
    if (isDark)
        return {0xA6B0BE, 0x79E5CC, 0xE6C2FF, 0xEBB04A, 0x7FB2FF};
    return {0x5A6676, 0x08776B, 0x46197C, 0xA35400, 0x1463D6};
}

QString keywords(ScriptLanguage language)
{
    switch (language) {
    case ScriptLanguage::Shell:
        return u"\\b(if|then|elif|else|fi|for|while|until|do|done|case|esac|in|function|return|"
               u"exit|"
               "local|set|trap|exec)\\b"_s;
    case ScriptLanguage::Nftables:
        return u"\\b(add|delete|table|chain|set|type|hook|priority|policy|flags|elements|interval|"
               u"ip|"
               "ip6|inet|tcp|udp|dport|sport|saddr|daddr|ct|state|iif|oif|counter|accept|drop|"
               "reject|"
               "comment|log|limit|icmp|icmpv6)\\b"_s;
    case ScriptLanguage::PowerShell:
        return u"\\b(function|param|if|elseif|else|foreach|for|while|switch|return|exit|throw|try|"
               u"catch|"
               "finally|begin|process|end|in)\\b|\\b[A-Z][a-z]+-[A-Z][A-Za-z]+\\b"_s;
    case ScriptLanguage::Plain:
        break;
    }
    return {};
}

QTextCharFormat coloured(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

} // namespace

ScriptLanguage languageOf(const QString &fileName)
{
    if (fileName.endsWith(u".sh"))
        return ScriptLanguage::Shell;
    if (fileName.endsWith(u".nft"))
        return ScriptLanguage::Nftables;
    return fileName.endsWith(u".ps1") ? ScriptLanguage::PowerShell : ScriptLanguage::Plain;
}

ScriptHighlighter::ScriptHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void ScriptHighlighter::setLanguage(ScriptLanguage language, bool isDark)
{
    const Colours colours = coloursFor(isDark);
    m_comment = coloured(colours.comment);
    m_patterns.clear();
    if (language != ScriptLanguage::Plain) {
        QTextCharFormat bold = coloured(colours.keyword);
        bold.setFontWeight(QFont::DemiBold);
        m_patterns = {
            {QRegularExpression(keywords(language)), bold},
            {QRegularExpression(u"(?<![\\w.:])[0-9][0-9a-fA-F.:/-]*"_s), coloured(colours.number)},
            {QRegularExpression(u"\\$\\{?[A-Za-z_][\\w:]*\\}?|@[a-z_0-9]+"_s),
             coloured(colours.variable)},
            {QRegularExpression(u"\"[^\"]*\"|'[^']*'"_s), coloured(colours.text)},
        };
    }
    rehighlight();
}

void ScriptHighlighter::highlightBlock(const QString &text)
{
    for (const Pattern &pattern : std::as_const(m_patterns)) {
        auto matches = pattern.expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), pattern.format);
        }
    }
    if (!m_patterns.isEmpty() && text.trimmed().startsWith(u'#'))
        setFormat(0, int(text.size()), m_comment);
}

} // namespace portolan::views
