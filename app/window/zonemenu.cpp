#include "window/zonemenu.h"

#include "window/menus.h"

#include <algorithm>

namespace portolan::app {

ZoneMenu::ZoneMenu(views::DrawingSession &session, QWidget *parent)
    : QMenu(parent)
    , m_session(session)
{
    connect(this, &QMenu::aboutToShow, this, &ZoneMenu::fill);
}

void ZoneMenu::fill()
{
    clear();
    add(tr("&No Zone"), {});
    addSeparator();
    QList<Zone> zones = m_session.topology().zones.values();
    std::ranges::sort(zones, [](const Zone &a, const Zone &b) {
        return QString::localeAwareCompare(a.shownName(), b.shownName()) < 0;
    });
    for (const Zone &zone : std::as_const(zones))
        add(withoutMnemonic(zone.shownName()), zone.id);
}

void ZoneMenu::add(const QString &text, const ZoneId &zone)
{
    addAction(text, this, [this, zone] { emit zoneChosen(zone); });
}

} // namespace portolan::app
