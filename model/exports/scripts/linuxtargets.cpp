#include "exports/scripts/linuxtargets.h"

#include "exports/scripts/firewalldrules.h"
#include "exports/scripts/iptablesrules.h"
#include "exports/scripts/linuxscript.h"
#include "exports/scripts/nftablesrules.h"
#include "exports/scripts/ufwrules.h"

#include <QCoreApplication>

#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

class LinuxTarget final : public ScriptTarget
{
public:
    /// @p title is translated in the context ScriptTarget.
    LinuxTarget(QString id, const char *title, bool closes, LinuxFrames frames)
        : m_id(std::move(id))
        , m_title(title)
        , m_closes(closes)
        , m_frames(std::move(frames))
    {
    }

    QString id() const override { return m_id; }
    QString title() const override { return QCoreApplication::translate("ScriptTarget", m_title); }
    Platform platform() const override { return Platform::Linux; }
    bool closes() const override { return m_closes; }
    QString rollout() const override
    {
        return QCoreApplication::translate(
            "ScriptTarget",
            "On many machines: first one by hand, kept and verified. Then copy the folder of the "
            "profile and run apply.sh --unattended in batches, stopping at the first machine that "
            "fails: the exit code tells.");
    }
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override
    {
        return linuxScripts(ruleset, m_frames);
    }

private:
    QString m_id;
    const char *m_title;
    bool m_closes;
    LinuxFrames m_frames;
};

template <IptablesFamily family>
QString iptablesRulesOf(const ScriptRuleset &ruleset)
{
    return iptablesRules(ruleset, family);
}

/// A whole ruleset of its own, in the table `inet portolan`, which closes everything that it does
/// not open. Needs nft 0.9.3 or newer.
const LinuxTarget &nftables()
{
    static const LinuxTarget target(
        u"linux-nftables"_s, QT_TRANSLATE_NOOP("ScriptTarget", "nftables"), true,
        {u"nftables"_s, u"nftables"_s, {{u"rules.nft"_s, nftablesRules}}, nftablesSetName});
    return target;
}

/// Rules for the chains of somebody else's table of the family inet, which closes what it does not
/// know. They only open. Needs nft 0.9.3 or newer.
const LinuxTarget &nftablesInChain()
{
    static const LinuxTarget target(
        u"linux-nftables-snippet"_s,
        QT_TRANSLATE_NOOP("ScriptTarget", "nftables, into an existing chain"), false,
        {u"nftables-snippet"_s,
         u"nftables, for an existing chain"_s,
         {{u"rules.nft"_s, nftablesSnippet}},
         nftablesSnippetSetName});
    return target;
}

/// Chains of its own in the tables filter of IPv4 and IPv6, which close everything that they do not
/// open, and ipsets. For both backends of iptables.
const LinuxTarget &iptables()
{
    static const LinuxTarget target(u"linux-iptables"_s,
                                    QT_TRANSLATE_NOOP("ScriptTarget", "iptables and ipset"), true,
                                    {u"iptables"_s,
                                     u"iptables"_s,
                                     {{u"rules.ipset"_s, ipsetRules},
                                      {u"rules.v4"_s, iptablesRulesOf<IptablesFamily::Ipv4>},
                                      {u"rules.v6"_s, iptablesRulesOf<IptablesFamily::Ipv6>}},
                                     iptablesCode});
    return target;
}

/// Two policies and ipsets of firewalld, which only open. Needs firewalld 0.9 or newer.
const LinuxTarget &firewalld()
{
    static const LinuxTarget target(
        u"linux-firewalld"_s, QT_TRANSLATE_NOOP("ScriptTarget", "firewalld"), false,
        {u"firewalld"_s, u"firewalld"_s, {{u"rules.firewalld"_s, firewalldRules}}, firewalldCode});
    return target;
}

/// Rules of ufw, which only open. For hosts on which ufw is active already.
const LinuxTarget &ufw()
{
    static const LinuxTarget target(u"linux-ufw"_s, QT_TRANSLATE_NOOP("ScriptTarget", "ufw"), false,
                                    {u"ufw"_s, u"ufw"_s, {{u"rules.ufw"_s, ufwRules}}, ufwCode});
    return target;
}

} // namespace

const QList<const ScriptTarget *> &linuxTargets()
{
    static const QList<const ScriptTarget *> targets = {&nftables(), &nftablesInChain(),
                                                        &iptables(), &firewalld(), &ufw()};
    return targets;
}

} // namespace portolan
