// How long the window stands still while the network is checked: 10,000 agents, 1,000 controllers.

#include "commands/networkresults.h"
#include "dialogs/checkdialog.h"
#include "support/stallprobe.h"

#include <QPushButton>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

/// What verify would write on every source: all is open, but one in ten.
ProbeResultSet everySource(const DrawingSession &session)
{
    ProbeResultSet set;
    set.time = QDateTime::currentDateTimeUtc();
    const Derivation &derivation = session.derivation();
    for (const Connection &connection : derivation.connections()) {
        const Requirement &requirement = derivation.catalog().requirement(connection.row);
        for (const QString &address :
             derivation.facts(connection.destination)->addresses.entries()) {
            const auto state = set.results.size() % 10 ? ProbeState::Open : ProbeState::Filtered;
            set.results.append({ruleId(requirement.id, RuleDirection::Out),
                                connection.source.text(),
                                connection.destination.text(),
                                address,
                                requirement.protocol,
                                requirement.ports.toString(),
                                state,
                                1,
                                {}});
        }
    }
    return set;
}

} // namespace

class TestNetworkStalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_window = std::make_unique<LargeWindow>();
        m_window->make();
    }
    void cleanupTestCase() { m_window.reset(); }

    void planning()
    {
        const StallProbe probe(u"plan of a check"_s);
        (*m_window)->actions()[ActionId::CheckFromHere]->trigger();
        auto *dialog = (*m_window)->findChild<CheckDialog *>();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton *>(u"start"_s)->isEnabled(),
                                 LargeWindow::kPatienceMs);
        dialog->reject();
    }

    void results()
    {
        NetworkResults &network = m_window->session().network();
        const ProbeResultSet set = everySource(m_window->session());
        const StallProbe probe(u"%1 results, judged and painted"_s.arg(set.results.size()));
        QSignalSpy changed(&network, &NetworkResults::changed);
        network.add({set});
        QVERIFY(changed.wait(LargeWindow::kPatienceMs));
        m_window->wait();
    }

    void edits()
    {
        Topology topology = m_window->topology();
        Host host = *topology.hosts.begin();
        host.addresses = {u"192.0.2.1"_s};
        const StallProbe probe(u"an edit while results are shown"_s);
        m_window->session().perform(u"x"_s, changeHost(topology, host));
        m_window->wait();
    }

private:
    std::unique_ptr<LargeWindow> m_window;
};

QTEST_MAIN(TestNetworkStalls)
#include "tst_networkstalls.moc"
