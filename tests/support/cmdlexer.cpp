#include "support/cmdlexer.h"

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

bool isDelimiter(QChar c)
{
    return QStringView(u" \t,;=").contains(c);
}

/// The phases of one line, each in a function of its own.
class Line
{
public:
    Line(int number, const QString &text, const QHash<QString, QString> &variables,
         CmdScript &script)
        : m_number(number)
        , m_variables(variables)
        , m_script(script)
    {
        expand(text);
    }

    void read()
    {
        if (m_text.startsWith(u':')) {
            m_script.labels += m_text.sliced(1).section(u' ', 0, 0).toLower();
            return;
        }
        if (m_text.compare("rem"_L1, Qt::CaseInsensitive) == 0 ||
            m_text.startsWith("rem "_L1, Qt::CaseInsensitive)) {
            readRemark();
            return;
        }
        if (m_text.trimmed().isEmpty())
            return;
        begin({});
        while (m_at < m_text.size())
            readNext();
        end();
    }

private:
    void fault(const QString &what)
    {
        m_script.faults += u"%1: %2: %3"_s.arg(m_number).arg(what, m_text);
    }

    /// The first phase. What a percent sign begins goes to the next one.
    void expand(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] != u'%') {
                m_text += text[i];
                continue;
            }
            const QStringView rest = QStringView(text).sliced(i + 1);
            if (rest.startsWith(u'%')) {
                m_text += u'%'; // of a variable of for
                ++i;
                continue;
            }
            i += argumentLength(rest);
            if (!rest.isEmpty() && (rest.front() == u'~' || rest.front().isDigit()))
                continue;
            const qsizetype close = rest.indexOf(u'%');
            if (close <= 0) {
                fault(u"a single percent sign"_s);
                continue;
            }
            const QString name = rest.first(close).toString();
            m_text += m_variables.value(name, u"VALUE"_s);
            i += close + 1;
        }
    }

    /// Of `1`, `~1` and `~f0`; adds a harmless word for it.
    qsizetype argumentLength(QStringView rest)
    {
        qsizetype length = 0;
        if (length < rest.size() && rest[length] == u'~')
            ++length;
        if (length < rest.size() && length == 1 && rest[length] == u'f')
            ++length;
        if (length >= rest.size() || !rest[length].isDigit()) {
            if (length > 0)
                fault(u"an argument without number"_s);
            return 0;
        }
        m_text += length == 0 ? u"\"ARGUMENT\""_s : u"ARGUMENT"_s;
        return length + 1;
    }

    /// Only percent signs, a caret at the end and a question for help could make it more than one.
    void readRemark()
    {
        if (m_text.endsWith(u'^'))
            fault(u"a remark goes on in the next line"_s);
        if (m_text.sliced(3).trimmed().startsWith("/?"_L1))
            fault(u"a remark asks for help"_s);
        m_script.commands.append({m_number, {}, {u"rem"_s}, {}, false});
    }

    void begin(const QString &joint) { m_command = {m_number, joint, {}, {}, false}; }

    void endWord()
    {
        if (!m_word.isEmpty())
            m_command.words += std::exchange(m_word, {});
        const QStringList &words = m_command.words;
        if (!words.isEmpty() && words.first() == "for"_L1) {
            if (words.last() == "do"_L1 && m_listIsRead)
                split(u"do"_s);
            return;
        }
        splitIf();
    }

    /// The condition of an `if` is a command of its own here, and what depends on it another.
    void splitIf()
    {
        const QStringList &words = m_command.words;
        if (words.isEmpty() || words.first() != "if"_L1)
            return;
        const qsizetype from = words.value(1) == "not"_L1 ? 2 : 1;
        const QString test = words.value(from);
        const bool hasOne = test == "defined"_L1 || test == "exist"_L1 || test == "errorlevel"_L1;
        const bool isNumeric =
            words.value(from + 1) == "gtr"_L1 || words.value(from + 1) == "lss"_L1;
        qsizetype size = from + 2; // "a"=="b": `=` delimits here
        if (isNumeric)
            size = from + 3;
        if (test.isEmpty() || words.size() < size)
            return;
        if (m_command.words.size() == size && (hasOne || isNumeric || m_sawEquals)) {
            m_sawEquals = false;
            split(u"if"_s);
        }
    }

    void split(const QString &joint)
    {
        m_script.commands += m_command;
        m_listIsRead = false;
        begin(joint);
    }

    void end()
    {
        endWord();
        if (m_isQuoted)
            fault(u"a quotation mark is not closed"_s);
        if (m_depth != 0)
            fault(u"a list is not closed"_s);
        if (m_command.words.isEmpty())
            fault(u"a command is missing"_s);
        m_script.commands += m_command;
    }

    void readNext()
    {
        const QChar c = m_text[m_at];
        if (c == u'"')
            m_isQuoted = !m_isQuoted;
        if (m_isQuoted || c == u'"') {
            m_word += c;
            ++m_at;
            return;
        }
        if (c == u'^') {
            m_command.isEscaped = true;
            m_word += QStringView(m_text).mid(m_at + 1, 1);
            m_at += 2;
        } else if (QStringView(u"&|").contains(c)) {
            readOperator();
        } else if (QStringView(u"<>").contains(c)) {
            readRedirection();
        } else if (c == u'(' || c == u')') {
            readParenthesis(c);
        } else if (isDelimiter(c)) {
            readDelimiter(c);
        } else {
            m_word += c;
            ++m_at;
        }
    }

    void readOperator()
    {
        endWord();
        const QString two = m_text.mid(m_at, 2);
        const QString joint = two == "&&"_L1 || two == "||"_L1 ? two : QString(m_text[m_at]);
        m_at += joint.size();
        if (m_command.words.isEmpty())
            fault(u"nothing before an operator"_s);
        split(joint);
    }

    /// `>nul`, `2>&1`, `>>"file"`; a digit directly before it is its handle.
    void readRedirection()
    {
        QString text;
        if (m_word.size() == 1 && m_word.front().isDigit())
            text = std::exchange(m_word, {});
        else
            endWord();
        while (m_at < m_text.size() && QStringView(u"<>&").contains(m_text[m_at]))
            text += m_text[m_at++];
        bool isQuoted = false;
        while (m_at < m_text.size() &&
               (isQuoted || !QStringView(u" &|<>").contains(m_text[m_at]))) {
            if (m_text[m_at] == u'"')
                isQuoted = !isQuoted;
            text += m_text[m_at++];
        }
        m_command.redirected += text;
    }

    /// Of a list of `for`, or no more than a character of a word. A block is not expected.
    void readParenthesis(QChar c)
    {
        const bool isFor = !m_command.words.isEmpty() && m_command.words.first() == "for"_L1;
        if (c == u'(' && m_command.words.isEmpty() && m_word.isEmpty())
            fault(u"a block"_s);
        if (isFor && c == u'(')
            ++m_depth;
        if (isFor && c == u')') {
            --m_depth;
            m_listIsRead = true;
        }
        m_word += c;
        ++m_at;
    }

    void readDelimiter(QChar c)
    {
        const bool isCommandWord = m_command.words.isEmpty();
        // Behind the name of a program, `=`, `,` and `;` stay what they are.
        const bool delimits =
            c == u' ' || c == u'\t' || isCommandWord || m_command.words.first() == "if"_L1;
        if (m_depth > 0 || !delimits) {
            m_word += c;
        } else {
            if (c == u'=')
                m_sawEquals = true;
            endWord();
        }
        ++m_at;
    }

    int m_number;
    QString m_text;
    const QHash<QString, QString> &m_variables;
    CmdScript &m_script;
    CmdCommand m_command;
    QString m_word;
    qsizetype m_at = 0;
    bool m_isQuoted = false;
    bool m_listIsRead = false;
    bool m_sawEquals = false;
    int m_depth = 0;
};

} // namespace

CmdScript readCmd(const QStringList &lines, const QHash<QString, QString> &variables)
{
    CmdScript script;
    for (qsizetype i = 0; i < lines.size(); ++i)
        Line(int(i) + 1, lines[i], variables, script).read();
    return script;
}

} // namespace portolan::test
