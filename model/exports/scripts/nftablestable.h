#pragma once

#include "base/addressset.h"
#include "base/portset.h"

#include <QString>

namespace portolan {

/// Builds the text of an nftables table, set by set and rule by rule, in the words that nft 0.9.3
/// and newer know.
class NftablesTable
{
public:
    /// Which end of a packet an address set is compared with.
    enum class Side { Source, Destination };

    /// The names of all sets begin with @p prefix.
    explicit NftablesTable(const QString &prefix = {})
        : m_prefix(prefix)
    {
    }

    void line(const QString &text);
    void emptyLine() { m_text += u'\n'; }
    void comment(const QString &text);
    /// Begins a block; @p head is what stands before its brace.
    void open(const QString &head);
    void close();

    /// An interval set for each family that is in @p addresses: NAME_ipv4, NAME_ipv6.
    void addressSets(const QString &name, const AddressSet &addresses);
    /// Empty sets of both families, for addresses that are known when the script runs.
    void nameSets(const QString &name);

    /// A counted rule; @p match is nft, @p why anybody's text.
    void accept(const QString &match, const QString &why);
    /// The same for the addresses in the sets of a name, a rule for each family that @p addresses
    /// has.
    void acceptFor(const QString &set, const AddressSet &addresses, Side side, const QString &match,
                   const QString &why);
    /// The same for sets made by nameSets().
    void acceptForNames(const QString &set, Side side, const QString &match, const QString &why);

    const QString &text() const { return m_text; }

private:
    struct Family;
    static const Family kIpv4;
    static const Family kIpv6;

    void addressSet(const QString &name, const Family &family, const AddressSet &addresses);
    void elements(const QStringList &all);
    void acceptFamily(const QString &set, const Family &family, Side side, const QString &match,
                      const QString &why);

    QString m_prefix;
    QString m_text;
    QString m_indent;
};

/// `tcp dport 88`, `tcp dport { 5435, 5439 }`.
QString nftablesPorts(Protocol protocol, const PortSet &ports);

} // namespace portolan
