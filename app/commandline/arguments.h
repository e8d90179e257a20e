#pragma once

#include "base/error.h"
#include "commandline/option.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace portolan::app {

struct CommandSpec;

/// What was typed behind the name of a command.
class Arguments
{
public:
    /// Reads @p words as @p spec allows. Fails with ErrorCode::Usage; the message says what is
    /// wrong and what was expected.
    [[nodiscard]] static Expected<Arguments> parse(const CommandSpec &spec,
                                                   const QStringList &words);

    const QStringList &operands() const { return m_operands; }
    bool has(const Option &option) const { return m_values.contains(&option); }
    /// The value of the option; empty when it was not given.
    QString value(const Option &option) const { return values(option).value(0); }
    QStringList values(const Option &option) const { return m_values.value(&option); }
    /// Its value as a whole number from 0 to the maximum of the option; none when it was not given.
    [[nodiscard]] Expected<std::optional<int>> number(const Option &option) const;

private:
    QStringList m_operands;
    QHash<const Option *, QStringList> m_values; ///< of the options given; of a switch no values
};

} // namespace portolan::app
