#include "panels/scripts/scripthighlighter.h"

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// The colours of the drawing's sections have the contrast that text needs, in both themes.
QColor sectionColour(const char *section, rendering::Theme theme)
{
    return rendering::sectionLook(SectionId(QString::fromLatin1(section))).colour(theme);
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
    case ScriptLanguage::Cmd:
        return u"\\b(if|not|defined|exist|errorlevel|for|in|do|goto|call|set|shift|setlocal|exit)\\b"_s;
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
    if (fileName.endsWith(u".cmd"))
        return ScriptLanguage::Cmd;
    return fileName.endsWith(u".ps1") ? ScriptLanguage::PowerShell : ScriptLanguage::Plain;
}

ScriptHighlighter::ScriptHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void ScriptHighlighter::setLanguage(ScriptLanguage language, rendering::Theme theme)
{
    m_comment = coloured(rendering::Style(theme).colours().greyText);
    m_patterns.clear();
    if (language != ScriptLanguage::Plain) {
        QTextCharFormat bold = coloured(sectionColour("domain-controllers", theme));
        bold.setFontWeight(QFont::DemiBold);
        m_patterns = {
            {QRegularExpression(keywords(language)), bold},
            {QRegularExpression(u"(?<![\\w.:])[0-9][0-9a-fA-F.:/-]*"_s),
             coloured(sectionColour("console", theme))},
            {QRegularExpression(
                 u"\\$\\{?[A-Za-z_][\\w:]*\\}?|@[a-z_0-9]+|%~?[0-9]|%%[a-z]|%[A-Za-z_]+[^%\"]*%"_s),
             coloured(sectionColour("database", theme))},
            {QRegularExpression(u"\"[^\"]*\"|'[^']*'"_s),
             coloured(sectionColour("data-stream", theme))},
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
    const QString line = text.trimmed();
    if (!m_patterns.isEmpty() && (line.startsWith(u'#') || line.startsWith("rem "_L1)))
        setFormat(0, int(text.size()), m_comment);
}

} // namespace portolan::views
