#include "commandline/arguments.h"

#include "checks/likeness.h"
#include "commandline/command.h"
#include "commandline/options.h"

#include <QCommandLineParser>

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

QList<const Option *> allOptions(const CommandSpec &spec)
{
    return spec.options + QList<const Option *>{&options::kLanguage, &options::kHelp};
}

void add(QCommandLineParser &parser, const Option &option)
{
    QStringList names = {option.name.toString()};
    if (option.letter)
        names.prepend(QString(QChar(option.letter)));
    parser.addOption(QCommandLineOption(names, {}, option.value.toString()));
}

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::Usage, message);
}

/// A long option typed with one hyphen; empty when there is none. The parser would take it for a
/// short option with its value, `-host` for `-h`.
QString withOneHyphen(const QStringList &names, const QStringList &words)
{
    const auto end = std::ranges::find(words, u"--"_s);
    const auto found = std::find_if(words.begin(), end, [&](const QString &word) {
        return word.startsWith(u'-') && names.contains(word.mid(1).section(u'=', 0, 0));
    });
    return found == end ? QString() : *found;
}

/// In the words of the parser, but for an option that was probably meant.
QString complaint(const QCommandLineParser &parser, const QStringList &names)
{
    const QString unknown = parser.unknownOptionNames().value(0);
    const QString meant = nearest(unknown, names);
    if (!meant.isEmpty())
        return u"there is no option \"%1\", expected perhaps \"--%2\""_s.arg(unknown, meant);
    QString text = parser.errorText();
    text.replace(u'\'', u'"');
    text[0] = text[0].toLower();
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

Expected<QStringList> valuesOf(const QCommandLineParser &parser, const Option &option)
{
    if (option.value.isEmpty())
        return QStringList();
    const QStringList values = parser.values(option.name.toString());
    if (values.size() > 1 && !option.repeatable)
        return wrong(u"%1 was given more than once; expected one"_s.arg(option.spelling()));
    const QStringList choices = option.choices ? option.choices() : QStringList();
    for (const QString &value : values) {
        if (value.isEmpty())
            return wrong(u"%1 is empty; expected %2"_s.arg(option.spelling(), option.value));
        if (option.choices && !choices.contains(value)) {
            return wrong(u"%1 \"%2\" is not available; expected one of: %3"_s.arg(
                option.spelling(), value, choices.join(u", ")));
        }
    }
    return values;
}

Expected<void> checkOperands(const CommandSpec &spec, const QStringList &operands)
{
    if (operands.size() < spec.minOperands)
        return wrong(u"%1 is missing"_s.arg(spec.operands));
    if (operands.size() > spec.maxOperands) {
        const QString expected = spec.operands.isEmpty() ? u"nothing"_s : spec.operands.toString();
        return wrong(
            u"\"%1\" is too much; expected %2"_s.arg(operands[spec.maxOperands], expected));
    }
    if (operands.contains(QString()))
        return wrong(u"a name is empty; expected %1"_s.arg(spec.operands));
    return {};
}

} // namespace

Expected<Arguments> Arguments::parse(const CommandSpec &spec, const QStringList &words)
{
    const QList<const Option *> known = allOptions(spec);
    QCommandLineParser parser;
    QStringList names;
    for (const Option *option : known) {
        add(parser, *option);
        names += option->name.toString();
    }
    if (const QString word = withOneHyphen(names, words); !word.isEmpty())
        return wrong(u"there is no option \"%1\", expected \"-%1\""_s.arg(word));
    // The parser takes the first word for the program.
    if (!parser.parse(QStringList{spec.name.toString()} + words))
        return wrong(complaint(parser, names));

    Arguments arguments;
    for (const Option *option : known) {
        if (!parser.isSet(option->name.toString()))
            continue;
        const auto values = valuesOf(parser, *option);
        if (!values)
            return tl::unexpected(values.error());
        arguments.m_values.insert(option, *values);
    }
    arguments.m_operands = parser.positionalArguments();
    if (arguments.has(options::kHelp))
        return arguments;

    for (const Option *option : known) {
        if (option->required && !arguments.has(*option))
            return wrong(u"%1 %2 is missing"_s.arg(option->spelling(), option->value));
    }
    return checkOperands(spec, arguments.m_operands).map([&] { return arguments; });
}

Expected<std::optional<int>> Arguments::number(const Option &option) const
{
    if (!has(option))
        return std::nullopt;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < 0 || number > option.maximum) {
        return wrong(u"%1 \"%2\" is not possible; expected a whole number from 0 to %3"_s
                         .arg(option.spelling(), value(option))
                         .arg(option.maximum));
    }
    return number;
}

} // namespace portolan::app
