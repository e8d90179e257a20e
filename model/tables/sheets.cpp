#include "tables/sheets.h"

#include <QCoreApplication>

#include <array>

namespace portolan {

namespace {

struct KindNames
{
    const char16_t *name;
    const char *title;
};

/// In the order of TableKind.
constexpr std::array kNames = {
    KindNames{u"connections", QT_TRANSLATE_NOOP("Tables", "Connections")},
    KindNames{u"rules", QT_TRANSLATE_NOOP("Tables", "Rules by host")},
    KindNames{u"requirements", QT_TRANSLATE_NOOP("Tables", "Ports requirements")},
    KindNames{u"problems", QT_TRANSLATE_NOOP("Tables", "Problems")},
    KindNames{u"hosts", QT_TRANSLATE_NOOP("Tables", "Hosts")},
    KindNames{u"results", QT_TRANSLATE_NOOP("Tables", "Results of the check")},
    KindNames{u"proof", QT_TRANSLATE_NOOP("Tables", "Proof of the connections")},
    KindNames{u"names", QT_TRANSLATE_NOOP("Tables", "Names and addresses")},
    KindNames{u"import", QT_TRANSLATE_NOOP("Tables", "What an import changes")},
};

} // namespace

QString toString(TableKind kind)
{
    return QString::fromUtf16(kNames[std::size_t(kind)].name);
}

QString titleOf(TableKind kind)
{
    return QCoreApplication::translate("Tables", kNames[std::size_t(kind)].title);
}

} // namespace portolan
