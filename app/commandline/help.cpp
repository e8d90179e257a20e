#include "commandline/help.h"

#include "commandline/command.h"
#include "commandline/options.h"

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWidth = 80;
constexpr qsizetype kTextColumn = 26;

constexpr QStringView kOverviewHead =
    u"Designs Netwrix Threat Manager deployments and the firewall rules that they need.\n"
    "\n"
    "usage: portolan [FILE...]          opens the window\n"
    "       portolan COMMAND ...        does one thing, without a window or a display\n"
    "       portolan help COMMAND       says what a command takes\n"
    "       portolan --version\n";

constexpr QStringView kOverviewTail =
    u"FILE is a drawing (NAME.portolan); \"-\" reads it from standard input. Results are printed "
    "on standard output, messages on standard error, which stays empty on success. Files are "
    "written whole or not at all, and replace what is there.\n"
    "Exit codes: 0 done; 1 the drawing has errors (check: any error; other commands: something was "
    "left out because of one, and standard error says what; probe, resolve, results: also what "
    "they "
    "found is not as it should be); 2 wrong usage; 3 a file could not be read, parsed or "
    "written.\n";

/// @p text in lines of kWidth, each behind @p indent blanks; the first line follows @p head.
QString paragraph(const QString &head, const QString &text, qsizetype indent)
{
    QString out;
    QString line = head.leftJustified(indent);
    bool isEmpty = head.size() < indent || head.isEmpty();
    if (!isEmpty) {
        out = line + u'\n';
        line = QString(indent, u' ');
        isEmpty = true;
    }
    for (const QString &word : text.split(u' ')) {
        if (!isEmpty && line.size() + 1 + word.size() > kWidth) {
            out += line + u'\n';
            line = QString(indent, u' ');
            isEmpty = true;
        }
        line += (isEmpty ? QString() : u" "_s) + word;
        isEmpty = false;
    }
    return out + line + u'\n';
}

QString paragraphs(QStringView text)
{
    QString out;
    for (const QStringView part : text.split(u'\n', Qt::SkipEmptyParts))
        out += u'\n' + paragraph({}, part.toString(), 0);
    return out;
}

QString usageOf(const Option &option)
{
    QString text = option.spelling();
    if (!option.value.isEmpty())
        text += u' ' + option.value.toString();
    if (!option.required)
        text = u'[' + text + u']';
    return option.repeatable ? text + u"..."_s : text;
}

QString optionText(const Option &option)
{
    QString head = u"  "_s;
    if (option.letter)
        head += u"-"_s + option.letter + u", "_s;
    head += u"--"_s + option.name.toString();
    if (!option.value.isEmpty())
        head += u' ' + option.value.toString();
    QString text = option.text.toString();
    if (option.choices)
        text += u" One of: "_s + option.choices().join(u", ") + u'.';
    return paragraph(head, text, kTextColumn);
}

} // namespace

QString usageLine(const CommandSpec &spec)
{
    QStringList parts = {u"portolan"_s, spec.name.toString()};
    if (!spec.operands.isEmpty())
        parts += spec.operands.toString();
    for (const Option *option : spec.options)
        parts += usageOf(*option);
    return parts.join(u' ');
}

QString helpText(const CommandSpec &spec)
{
    QString out = paragraph(u"usage:"_s, usageLine(spec), 7);
    out += paragraphs(spec.summary) + paragraphs(spec.details) + u"\nOptions:\n"_s;
    for (const Option *option : spec.options)
        out += optionText(*option);
    return out + optionText(options::kLanguage) + optionText(options::kHelp);
}

QString overviewText()
{
    QString out = kOverviewHead.toString() + u"\nCommands:\n"_s;
    for (const Command *command : commands())
        out += paragraph(u"  "_s + command->spec().name.toString(),
                         command->spec().summary.toString(), 16);
    out += u"\nOptions:\n"_s + optionText(options::kLanguage) + optionText(options::kHelp) +
           optionText(options::kVersion);
    return out + paragraphs(kOverviewTail);
}

QString versionText()
{
    return u"portolan " PORTOLAN_VERSION ""_s;
}

} // namespace portolan::app
