#pragma once

#include "commandline/command.h"
#include "tables/table.h"

namespace portolan::app {

/// A command that writes one table of a drawing.
class TableCommand : public Command
{
public:
    bool needsFonts(const Arguments &arguments) const override;
    Outcome run(const Arguments &arguments, Console &console) const override;

protected:
    explicit TableCommand(TableKind kind)
        : m_kind(kind)
    {
    }

private:
    TableKind m_kind;
};

/// Every derived connection.
class ConnectionsCommand final : public TableCommand
{
public:
    ConnectionsCommand()
        : TableCommand(TableKind::Connections)
    {
    }
    const CommandSpec &spec() const override;
};

/// The rules of each host.
class RulesCommand final : public TableCommand
{
public:
    RulesCommand()
        : TableCommand(TableKind::Rules)
    {
    }
    const CommandSpec &spec() const override;
};

/// The vendor's page, filled in.
class RequirementsCommand final : public TableCommand
{
public:
    RequirementsCommand()
        : TableCommand(TableKind::Requirements)
    {
    }
    const CommandSpec &spec() const override;
};

/// The hosts themselves, as they can be imported again.
class HostsCommand final : public TableCommand
{
public:
    HostsCommand()
        : TableCommand(TableKind::Hosts)
    {
    }
    const CommandSpec &spec() const override;
};

} // namespace portolan::app
