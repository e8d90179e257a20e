#pragma once

#include "layout/diagram.h"
#include "rendering/surface.h"

namespace portolan::rendering {

/// @name What things are called for those who cannot see them (canvas: Accessibility), translated
/// The same words in the window's accessibility and in exported pictures.
///@{
/// "dc01.corp.example, domain controller, Threat Prevention"; the addresses are its description.
/// Of a fold "Domain controller, 12 hosts", and from which to which.
Meaning meaningOf(const Card &card);
/// "File servers, zone, 10.1.0.0/16, 3 hosts".
Meaning meaningOf(const ZoneBox &zone, int hosts);
/// "Note: Maintenance on Sundays", "Picture: Logo of Example Ltd".
Meaning meaningOf(const AnnotationBox &box);
/// "Data stream, 12 hosts"; the ports are its description.
Meaning meaningOf(const Trunk &trunk, const QString &sectionTitle);
/// "Domain controller", "Unknown role".
QString roleName(const RoleId &role);
///@}

} // namespace portolan::rendering
