#include "commandline/tableoutput.h"

#include "exports/tables/tableformat.h"

#include <QFileInfo>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

/// Endings that nobody gives to a text file.
const QStringList kPromisingEndings = {u"xlsx"_s, u"pdf"_s, u"csv"_s, u"md"_s, u"html"_s};

} // namespace

Attempt<QString> formatOf(const Arguments &arguments, const Option &format, const Option &file)
{
    if (arguments.has(format))
        return arguments.value(format);
    const QString path = arguments.value(file);
    const TableFormat *named = tableFormatOf(path);
    const QStringList available = format.choices();
    if (named && available.contains(named->id()))
        return named->id();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (kPromisingEndings.contains(ending)) {
        return usageFailure(path, u"the format \"%1\" is not available; expected one of: %2"_s.arg(
                                      ending, available.join(u", ")));
    }
    return u"text"_s;
}

} // namespace portolan::app
