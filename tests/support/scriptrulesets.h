#pragma once

#include "exports/scripts/ruleset.h"

#include <QRandomGenerator>

#include <functional>

namespace portolan::test {

/// Texts that some language takes for code: quotation marks of every kind, line ends, characters
/// that turn the direction of writing, expansions, comments, wildcards.
const QStringList &hostileTexts();

/// A text made of such pieces and of arbitrary characters.
QString hostileText(QRandomGenerator &random);

/// A ruleset with every kind of rule and of other end; each text that people or catalogs can choose
/// comes from @p text, which is called the same number of times whatever it returns.
ScriptRuleset rulesetWithTexts(const std::function<QString()> &text);

/// The same with harmless texts.
ScriptRuleset plainRuleset();

} // namespace portolan::test
