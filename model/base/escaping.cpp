#include "base/escaping.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Changes the direction of what follows, so that a reader sees other text than there is.
bool isBidiControl(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff ||
           isBidiControl(c);
}

QString visibleControl(char16_t c)
{
    switch (c) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return c < 0x100 ? u"\\x%1"_s.arg(uint(c), 2, 16, QLatin1Char('0'))
                         : u"\\u%1"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
    }
}

/// No character of XML 1.0 and hence of no use in HTML either.
bool isForbiddenInXml(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || c == 0xfffe || c == 0xffff;
}

/// Where a spreadsheet may see the beginning of a cell, whatever it splits at.
bool endsCell(QChar c)
{
    return QStringView(u",;\"\t\n\r").contains(c);
}

/// True when a spreadsheet would calculate a cell of this text; the wide forms count in Japanese
/// ones.
bool beginsFormula(QStringView text)
{
    text = text.trimmed();
    return !text.isEmpty() && QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(text.front());
}

QString withoutFormulas(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool atStart = i == 0 || endsCell(text[i - 1]);
        if (atStart && (text[i] == u'\'' || beginsFormula(text.sliced(i))))
            result += u'\'';
        result += text[i];
    }
    return result;
}

/// Neither cmd nor a program's own look at its arguments finds more in it than itself, within
/// quotation marks or without.
bool isPlainInCmd(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') ||
           QStringView(u" .,:;-_/+()'#@$[]{}").contains(QChar(c));
}

QString visibleInCmd(char16_t c)
{
    return c < 0x100 ? u"\\x%1"_s.arg(uint(c), 2, 16, QLatin1Char('0'))
                     : u"\\u%1"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
}

} // namespace

QString terminalText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isControl(c.unicode()))
            result += visibleControl(c.unicode());
        else
            result += c;
    }
    return result;
}

QString htmlText(QStringView text)
{
    QString clean = text.toString();
    for (QChar &c : clean) {
        if (isForbiddenInXml(c.unicode()))
            c = QChar::ReplacementCharacter;
    }
    if (!clean.isValidUtf16())
        clean = QString::fromUtf8(clean.toUtf8());
    return clean.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString markdownText(QStringView text)
{
    static constexpr QStringView kSpecial = u"\\`*_{}[]()#!|~$";
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QStringView rest = text.sliced(i);
        if (c == u'\n')
            result += u"<br>"_s;
        else if (isControl(c.unicode()))
            result += visibleControl(c.unicode()).prepend(u'\\');
        else if (c == u'<' || c == u'>' || c == u'&')
            result += QString(c).toHtmlEscaped();
        else if (rest.startsWith(u"://"))
            result += u"&#58;"_s; // would become a link
        else if (i >= 3 && c == u'.' && text.sliced(i - 3).startsWith(u"www", Qt::CaseInsensitive))
            result += u"&#46;"_s; // likewise
        else if (c == u'@')
            result += u"<!-- -->@"_s; // an address of mail becomes a link however it is written
        else if (kSpecial.contains(c))
            result += u'\\' + QString(c);
        else
            result += c;
    }
    return result;
}

QString csvField(QStringView text)
{
    QString field = withoutFormulas(text);
    const bool needsQuotes = field.contains(u',') || field.contains(u';') ||
                             std::any_of(field.cbegin(), field.cend(),
                                         [](QChar c) { return c == u'"' || c.unicode() < 0x20; }) ||
                             field.startsWith(u' ') || field.endsWith(u' ');
    if (!needsQuotes)
        return field;
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QString withoutApostrophes(QStringView text)
{
    if (!text.contains(u'\'')) // most of what is read has none
        return text.toString();
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool atStart = i == 0 || endsCell(text[i - 1]);
        const QStringView rest = text.sliced(i + 1);
        if (atStart && text[i] == u'\'' && (rest.startsWith(u'\'') || beginsFormula(rest)))
            result += text[++i]; // what stands behind it begins no cell
        else
            result += text[i];
    }
    return result;
}

QString delimitedList(const QStringList &texts)
{
    QStringList escaped;
    escaped.reserve(texts.size());
    for (QString text : texts)
        escaped += text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s);
    return escaped.join(u';');
}

QString csvListField(const QStringList &texts)
{
    return csvField(delimitedList(texts));
}

QString readableListEntry(QStringView text)
{
    const bool isPlain = !text.isEmpty() && !text.contains(u',') && !text.contains(u'"') &&
                         text.trimmed().size() == text.size();
    if (isPlain)
        return text.toString();
    return u'"' + text.toString().replace(u'"', u"\"\""_s) + u'"';
}

QString readableList(const QStringList &texts)
{
    QString list;
    for (const QString &text : texts) {
        if (!list.isEmpty())
            list += u", ";
        list += readableListEntry(text);
    }
    return list;
}

QString dotString(QStringView text)
{
    QString result = terminalText(text);
    result.replace(u'&', u"&amp;"_s);
    result.replace(u'\\', u"\\\\"_s);
    return result.replace(u'"', u"\\\""_s);
}

QString mermaidText(QStringView text)
{
    QString result;
    for (const char32_t c : terminalText(text).toUcs4()) {
        const bool isHarmless = QChar::isLetterOrNumber(c) || QChar::isMark(c) ||
                                (c < 0xffff && QStringView(u" .,-_/:+()·–").contains(QChar(c)));
        if (isHarmless)
            result += QChar::fromUcs4(c);
        else
            result += u"#%1;"_s.arg(uint(c));
    }
    return result;
}

QString shellWord(QStringView text)
{
    return u'\'' + hashComment(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString hashComment(QStringView text)
{
    const QString line = terminalText(text);
    return line.isValidUtf16() ? line : QString::fromUtf8(line.toUtf8());
}

QString nftString(QStringView text, qsizetype maxBytes)
{
    QString clean = hashComment(text);
    clean.replace(u'"', u'\'').replace(u'\\', u'/').replace(u'$', u'_');
    QByteArray bytes = clean.toUtf8();
    if (bytes.size() > maxBytes) {
        qsizetype end = maxBytes;
        while (end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xc0) == 0x80)
            --end;
        bytes.truncate(end);
    }
    return u'"' + QString::fromUtf8(bytes) + u'"';
}

QString iptablesString(QStringView text)
{
    return nftString(text, 255);
}

QString xmlComment(QStringView text)
{
    QString clean = hashComment(text);
    for (QChar &c : clean) {
        if (isForbiddenInXml(c.unicode()))
            c = QChar::ReplacementCharacter;
    }
    // Twice, as "---" holds two pairs.
    clean.replace(u"--"_s, u"- -"_s).replace(u"--"_s, u"- -"_s);
    return clean;
}

QString powershellString(QStringView text)
{
    const QString clean = hashComment(text);
    QString result = u"'"_s;
    for (const QChar c : clean) {
        if (c == u'\'' || (c >= QChar(0x2018) && c <= QChar(0x201b)))
            result += c;
        result += c;
    }
    return result + u'\'';
}

QString yamlString(QStringView text)
{
    const QString clean = text.isValidUtf16() ? text.toString() : QString::fromUtf8(text.toUtf8());
    QString result = u"\""_s;
    for (const QChar c : clean) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        result += isControl(c.unicode()) || isForbiddenInXml(c.unicode())
                      ? u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'))
                      : QString(c);
    }
    return result + u'"';
}

QString yamlComment(QStringView text)
{
    QString line = hashComment(text);
    for (QChar &c : line) {
        if (isForbiddenInXml(c.unicode()))
            c = QChar(QChar::ReplacementCharacter);
    }
    return line;
}

QString windowsRuleText(QStringView prefix, QStringView text, qsizetype maxLength)
{
    QString rule = prefix.toString() + hashComment(text).replace(u'|', u'/');
    if (rule.size() > maxLength) {
        const bool cutsPair = rule[maxLength - 1].isHighSurrogate();
        rule.truncate(cutsPair ? maxLength - 1 : maxLength);
    }
    return rule;
}

QString cmdText(QStringView text, qsizetype maxLength)
{
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD);
    QString result;
    for (qsizetype i = 0; i < apart.size(); ++i) {
        const bool isAccent = apart[i].category() == QChar::Mark_NonSpacing && i > 0 &&
                              apart[i - 1].unicode() < 0x80 && apart[i - 1].isLetter();
        if (isAccent)
            continue;
        const char16_t c = apart[i].unicode();
        const QString piece = isPlainInCmd(c) ? QString(QChar(c)) : visibleInCmd(c);
        if (result.size() + piece.size() > maxLength)
            break;
        result += piece;
    }
    return result;
}

} // namespace portolan
