#include "commandline/commandline.h"

#include "checks/likeness.h"
#include "commandline/command.h"
#include "commandline/console.h"
#include "commandline/help.h"
#include "commandline/language.h"
#include "commandline/options.h"
#include "commandline/output.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

/// Options of Qt's own for windows that take the next word as their value.
constexpr std::array<QStringView, 11> kToolkitOptions = {
    u"-platform",        u"-platformpluginpath", u"-platformtheme", u"-plugin",
    u"-style",           u"-stylesheet",         u"-display",       u"-geometry",
    u"-qwindowgeometry", u"-qwindowicon",        u"-qwindowtitle",
};

bool isOneOf(const QString &word, const Option &option)
{
    return word == u"--"_s + option.name.toString() ||
           (option.letter && word == u"-"_s + option.letter);
}

/// Whether the word was meant for a command: nobody calls a drawing so, and there is none.
bool isMeantAsCommand(const QString &word)
{
    const bool looksLikeFile = word.contains(u'.') || word.contains(u'/') || word.contains(u'\\');
    return !looksLikeFile && !QFileInfo::exists(word);
}

tl::unexpected<Failure> noSuchCommand(const QString &word)
{
    QStringList names;
    for (const Command *command : commands())
        names += command->spec().name.toString();
    if (names.contains(word))
        return usageFailure(word,
                            u"a command comes first; expected \"portolan %1 ...\""_s.arg(word));
    const QString meant = nearest(word, names);
    const QString guess = meant.isEmpty() ? QString() : u", did you mean \"%1\"?"_s.arg(meant);
    return usageFailure(
        word,
        u"neither a command nor a file%1; \"portolan --help\" lists the commands"_s.arg(guess));
}

/// Options may stand before the command as well as behind it; only `--language` has a value.
struct Request
{
    QString command; ///< empty: none was named
    QStringList words;
    bool help = false;
    bool version = false;
};

Request requestOf(const QStringList &words)
{
    Request request;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (findCommand(word)) {
            request.command = word;
            request.words += words.mid(i + 1);
            return request;
        }
        request.help = request.help || isOneOf(word, options::kHelp);
        request.version = request.version || isOneOf(word, options::kVersion);
        request.words += word;
        if (isOneOf(word, options::kLanguage) && i + 1 < words.size())
            request.words += words[++i];
        else if (!word.startsWith(u'-'))
            break; // a file for the window: no command follows
    }
    return request;
}

Outcome runCommand(const Command &command, const QStringList &words, Console &console)
{
    const QString name = command.spec().name.toString();
    const auto arguments = Arguments::parse(command.spec(), words);
    if (!arguments) {
        return usageFailure(
            name, u"%1; \"portolan help %2\" says more"_s.arg(arguments.error().message, name));
    }
    if (arguments->has(options::kHelp)) {
        return writeBytes({}, console, helpText(command.spec()).toUtf8()).map([] {
            return ExitCode::Done;
        });
    }
    const LanguageScope language(arguments->value(options::kLanguage));
    return command.run(*arguments, console);
}

Outcome answer(const Request &request, Console &console)
{
    if (const Command *command = findCommand(request.command))
        return runCommand(*command, request.words, console);
    const QString text = request.help ? overviewText() : versionText() + u'\n';
    return writeBytes({}, console, text.toUtf8()).map([] { return ExitCode::Done; });
}

} // namespace

Session sessionOf(const QStringList &words)
{
    const Request request = requestOf(words);
    if (const Command *command = findCommand(request.command)) {
        // What is wrong with its arguments is said later, which needs no fonts.
        const auto arguments = Arguments::parse(command->spec(), request.words);
        return arguments && command->needsFonts(*arguments) ? Session::Pictures : Session::Commands;
    }
    return request.help || request.version ? Session::Commands : Session::Window;
}

Attempt<QStringList> windowFiles(const QStringList &words)
{
    QStringList files;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        const bool takesValue =
            isOneOf(word, options::kLanguage) ||
            std::ranges::find(kToolkitOptions, QStringView(word)) != kToolkitOptions.end();
        if (takesValue)
            ++i;
        else if (!word.startsWith(u'-') && isMeantAsCommand(word))
            return noSuchCommand(word);
        else if (!word.startsWith(u'-'))
            files += word;
        else if (word.startsWith(u"--"))
            return usageFailure(word, u"no such option; \"portolan --help\" lists them"_s);
    }
    return files;
}

ExitCode runCommandLine(const QStringList &words, Console &console)
{
    const Outcome outcome = answer(requestOf(words), console);
    if (outcome)
        return *outcome;
    console.say(outcome.error().line());
    return outcome.error().exitCode();
}

} // namespace portolan::app
