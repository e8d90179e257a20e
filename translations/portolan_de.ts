<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Badge</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasEdits</name>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out all, also pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasKeyboard</name>
    <message>
        <source>%1: %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasKeys</name>
    <message>
        <source>Next host, previous host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest host in a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, without a selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, with a selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a zone, out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next connection, previous connection of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the other end of the connection, back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what has the focus; add it to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selection by 1, by 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Shift+arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the host in the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a gesture, end placing, clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel, or pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, Shift+wheel, two fingers, or drag with the middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the selection, take out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+click or Ctrl+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select only what a rubber band encloses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a host without changing its zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move without snapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>%1 has an address that cannot be used: %2. It yields no rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service of %1 has a source that cannot be used: %2. A ruleset that closes everything else leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct or remove the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zone has a network that cannot be used: %1. Nobody is told when a host lies outside of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management has an address that cannot be used: %1. Administrators who come from there would be locked out of Linux hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands for every address of a family (a network of prefix length 0): its rules are open to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the networks or addresses that its machines have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and others, %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs Linux, and its ruleset closes every port that is not in the drawing: what else it serves, such as SMB (TCP 445) or NFS (TCP 2049), would be cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what it serves in its services. If it serves nothing else, waive this with a word on why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound traffic is set to restricted, which only rulesets of Linux hosts do, and the drawing has none: nothing is restricted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set outbound to open, or draw the Linux hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound traffic of Linux hosts is restricted to the drawing&apos;s connections, ICMP, DHCP, DNS and NTP. A member of a domain also needs, towards its domain controllers: Kerberos (TCP and UDP 88), password changes (TCP and UDP 464), LDAP (TCP and UDP 389, TCP 636 with TLS), the global catalog (TCP 3268 and 3269), SMB (TCP 445), the endpoint mapper (TCP 135) and dynamic RPC ports (TCP 49152-65535). Package updates, backup and monitoring are closed as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow what these hosts need before closing, in rules of your own, or set outbound to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 addresses only and %3 has %4 addresses only: they cannot reach each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both an address of the same family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a remote PostgreSQL database, which the vendor neither recommends nor installs by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the role to the Threat Manager server, where the database is installed by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s page lists the database row as outbound from the server, but its text speaks of communication from the PostgreSQL to the server. The connection to %1 follows the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the database is not reached, look in the log of the firewall for connections in the other direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s page lists the Action Service as outbound from the server, but its installation text says that the service registers itself at the console and fetches its actions from the server. The connection to %1 follows the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If actions do not run, also allow TCP 8080 from %1 to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read to the letter, the vendor&apos;s Bidirectional rows also open TCP 8080 on consoles and workstations: %1. Browsers need only the way to the server; its replies pass a stateful firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the drawing&apos;s setting to the server&apos;s leg only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has neither an address nor a name: no rule can be written for it, and what needs it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it an address, or a name that DNS knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have the same name, %2: tables cannot tell them apart, and where the name is resolved both get the same addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each host a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is known by its name only: scripts resolve %2 when they run, and the rules go stale when DNS changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it its addresses, or run the scripts again after DNS changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses of %1 (%2) and %3 (%4) overlap: what is opened for the one is opened for machines of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the network to the machines that are meant, if that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks of zones overlap: %1. An address can belong to both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each zone networks of its own, if that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have the same address, %2: a firewall cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address of all but one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a role that is not known here: %2. It is kept, and ties the host to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roles are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor does not support on %1 what %2 runs: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the host&apos;s platform, or place the role on another host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to %2, which the drawing does not have as a Threat Manager server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It belongs to no other server and gets no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the servers that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the name out; it still belongs to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host of the drawing sends to this server or uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent sends no stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its servers use a database of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requirement of the catalog ties its roles to a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host has the role Threat Manager server: every connection begins or ends at one, so nothing can be derived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the role to the host that Threat Manager runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents send events to %1, but no domain controller belongs to it: the server needs one to tell who did what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the domain controllers that the server asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no connection. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct its roles, its streams or the servers that it belongs to, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streams of %1 that are no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service protocol %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service ports %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing says something that is not known here: %1. It is kept, and has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct or remove it, unless a newer version wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing names the catalog %1, which is not one of %2. %3 is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says something that is not known here: %2. It is kept, and has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in zone %2, but %3 is not in its networks (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address, move the host to its zone, or add the network to the zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is said to stand in zone %2, which the drawing does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the zone, or draw the zone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Threat Manager server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collects the data streams, analyses them and serves the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active Directory domain controller that the server asks about accounts and names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity Monitor agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends file system events by syslog and Active Directory events by AMQP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat Prevention agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat Prevention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends Active Directory and file system events by AMQP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access Analyzer console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access Analyzer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access Analyzer Console that exchanges data with the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs response actions; on the Threat Manager server unless placed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s database; on the Threat Manager server unless placed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workstation from which administrators use the console in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat Manager 3.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ports requirements as published today. Directions are seen from the Threat Manager server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data Stream Firewall Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the Threat Manager server and the applications that send it their data stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity Monitor agent hosts send their File System event stream as syslog messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event streams over the Advanced Message Queuing Protocol (AMQP): Active Directory events from Activity Monitor agent hosts, Active Directory and File System events from Threat Prevention agent hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bidirectional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access Analyzer Console hosts and the Threat Manager server reach each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database Firewall Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the Threat Manager server and the database server, when the database is installed on a separate server. Needed only with a remote PostgreSQL database, which the vendor does not recommend and which is not the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local host and remote communication between the PostgreSQL database and the Threat Manager server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is listed as outbound from the Threat Manager server, while its text speaks of communication from the PostgreSQL to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Console Access Firewall Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For reaching the Threat Manager console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote access to the application console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Threat Manager server needs the default dynamic port range that Microsoft specifies for client and server operations of Windows Server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a firewall or another appliance blocks these ports, the server no longer answers client requests properly and no longer supports the standard operations of the IP stack that the product depends on. The demand concerns the server itself and opens nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active Directory Domain Controllers Firewall Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain controllers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the Threat Manager server and the Active Directory domain controllers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kerberos authentication (Kerberos-sec).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RPC endpoint mapper tells a client on which randomly assigned port a service listens (FRS, Active Directory replication, MAPI and others).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LDAP directory queries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active Directory Web Services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ephemeral port that the endpoint mapper on 135 reports; used to translate the names of Active Directory objects between formats in bulk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s page lists the port as Various: it is one of the dynamic range 49152-65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote Action Service Firewall Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the Threat Manager server and a remote Action Service server, when the Action Service is installed on additional servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote access to the Action Service server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is listed as outbound from the Threat Manager server. Elsewhere the vendor describes an Action Service that registers itself at the console&apos;s address and then fetches its queued actions from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat Manager 3.1 (first published)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ports requirements of Threat Manager 3.1 as first published: the remote database uses TCP 5435 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat Manager 3.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ports requirements of Threat Manager 3.0: the remote database uses TCP 5432, domain controllers also LDAP over SSL, and parts of the server talk to each other over loopback ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Services Firewall Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the services on the Threat Manager server itself, over loopback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active Directory login to the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between parts of the Threat Manager server itself, over loopback: no firewall on the network sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event Service to Job Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One port that is configured dynamically at start-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LDAP over SSL directory queries.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>several hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: remote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagramExport</name>
    <message>
        <source>bidirectional rows as documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bidirectional rows towards the server only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only zone %1 and what it talks to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only host %1 and what it talks to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat Manager deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>en</source>
        <comment>language of exported pages, as in HTML&apos;s lang</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as-documented: bidirectional requirements open the port on both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server-only: bidirectional requirements open the port on the server alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bidirectional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connections follow from this drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules follow from this drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requirements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors: %1, warnings: %2, hints: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostPlacing</name>
    <message>
        <source>Added %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>This id is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected 1 to 64 letters, digits or . _ - that begin and end with a letter or digit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Opens a connection to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crosses, not joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Moved to zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still belongs to zone %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n host(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move hosts and zones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewZoneGesture</name>
    <message>
        <source>Draw zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResizeGesture</name>
    <message>
        <source>Resize zone %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptTarget</name>
    <message>
        <source>nftables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules by host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Single server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Threat Manager server with everything on it, two domain controllers and two file servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head office with branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About forty hosts and groups of hosts in five zones, on Windows and Linux, over IPv4 and IPv6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote database and Action Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL and the Action Service on servers of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two Threat Manager servers, and hosts that belong to one or to both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated: 10,000 agents and 1,000 domain controllers in eight regions, or as many as you say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::app::ActionSet</name>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a drawing, empty or from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the drawing in another file and goes on with that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the drawing in another file and goes on with this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the file again and drops what was changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes pictures, tables and scripts for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Sc&amp;ripts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the firewall scripts of all hosts into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes every window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the step again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves what is selected to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what is selected to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inserts hosts and zones from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes another of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects every host and zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the name of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to a host by its name, address or role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select and Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects and moves hosts and zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw &amp;Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws a zone; hosts inside become its members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the view by dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lay Out All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranges everything anew, except what was placed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay Out All, Also &amp;Pinned…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranges everything anew, also what was placed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows things larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows things smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows things at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is selected as large as it fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, author and behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists all keys, which can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains drawings, rules and scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Portolan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library it is built on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::app::DrawingController</name>
    <message>
        <source>Portolan drawings (*.portolan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a drawing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Drawing As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Copy of the Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read “%1” again and drop what was changed since it was saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has unsaved changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost unless you save them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving replaces what the other program wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::app::ErrorDialog</name>
    <message>
        <source>Place: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed on the disk. Check its free space and your rights, or save under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed by hand or damaged. Mend it at the place named, or open an earlier copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was made by a newer Portolan. Install that to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::app::Panels</name>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::app::StatusLine</name>
    <message>
        <source>Shows the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom; a click fits the drawing into the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::AboutDialog</name>
    <message>
        <source>Portolan draws Netwrix Threat Manager deployments and derives their firewall rules. It is no product of Netwrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports requirements: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built on Qt %1, running on Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Portolan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portolan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::CanvasView</name>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click where the host is to stand, as often as needed; Esc ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in its place already</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::DrawingPage</name>
    <message>
        <source>Expected ports such as 22 or 22, 2222</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change title block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only towards the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bidirectional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change bidirectional rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what the drawing needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux outbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change outbound rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change management addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From where administrators reach Linux hosts; empty is anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change SSH ports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::FindDialog</name>
    <message>
        <source>Find Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, address or role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::HelpBrowser</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::HostPage</name>
    <message>
        <source>Expected a whole number from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected x and y of the card&apos;s centre, such as 320, 200</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per line: 10.0.0.5, fd00::5, 10.0.0.0/24 or 10.0.0.5-10.0.0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many machines the host stands for; for people to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre of the card; empty for the automatic layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What files, scripts and other hosts call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::Inspector</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::InspectorField</name>
    <message numerus="yes">
        <source>Mixed (%n value(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::NameEditor</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::NewDialog</name>
    <message>
        <source>New Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agents:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Domain controllers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, as it stands in title blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Author of new drawings:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::ProblemsPanel</name>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the change that mends the problem, where that is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts the problem with a reason that is saved with the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (it is saved with the drawing; empty takes a waiver back):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::RolePalette</name>
    <message>
        <source>Kinds of host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Drag it onto the drawing, or click here and then there; Enter places one at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::RolesField</name>
    <message>
        <source>File system events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active Directory events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know the role. It is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change streams</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::ScriptsPanel</name>
    <message>
        <source>Loads the rules at once and takes them back by itself unless they are kept in time. Everything that the rules do not allow is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds these rules to Windows Firewall and takes them back by itself unless they are kept in time. Other rules stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away exactly what apply added, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes nothing. Tries the connections that this host opens, checks its own rules, and tells which are open, refused or filtered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules themselves, which apply loads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the host or its profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts of one platform with the very same rules share a profile and one script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the script does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The same file serves %n host(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a host or a line to see the scripts of its machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No script: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing connects to this host: it needs no rules and no scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::ServersField</name>
    <message>
        <source>Servers that the host belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the servers that this host belongs to. Without a tick it belongs to all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (no server of this drawing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change servers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::ServicesField</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::ServicesModel</name>
    <message>
        <source>Add service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::ShortcutsDialog</name>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Take it away there first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::StartPage</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings that you open or save are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portolan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a Netwrix Threat Manager deployment; get its firewall rules and scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portolan::views::TablePanel</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what concerns the selected hosts; without a selection everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::ZonePage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per line, such as 10.0.0.0/16 or fd00::/64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected x, y, width and height, such as 0, 0, 640, 480</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty for the automatic layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change zone id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
