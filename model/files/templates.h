#pragma once

#include "base/error.h"
#include "topology/topology.h"

#include <QList>
#include <QString>

#include <optional>

namespace portolan {

/// A drawing to begin with.
struct TemplateInfo
{
    QString id;
    QString title;           ///< for people, translated
    QString description;     ///< for people, translated: one sentence
    bool takesSizes = false; ///< whether TemplateOptions mean anything to it
};

/// How large a generated drawing is; where nothing is given, the template's own numbers are used.
struct TemplateOptions
{
    std::optional<int> agents;
    std::optional<int> domainControllers;
};

/// @name Limits of TemplateOptions, both from 0
/// What an address plan of eight regions in 10.0.0.0/8 has room for, with a file well below
/// kMaxDrawingSize.
///@{
inline constexpr int kMaxAgents = 500'000;
inline constexpr int kMaxDomainControllers = 50'000;
///@}

/// All templates in the order in which people see them, in the language that is installed when this
/// is called first. (A drawing without anything is no template: it is a Topology{}.)
const QList<TemplateInfo> &templateList();

/// The drawing of a template; the same options give the same drawing. Fails with ErrorCode::Usage
/// when there is no such template, when it takes no sizes, or when one is out of its limits.
[[nodiscard]] Expected<Topology> makeTemplate(const QString &id,
                                              const TemplateOptions &options = {});

} // namespace portolan
