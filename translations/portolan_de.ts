<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibleCanvas</name>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Rechner</numerusform>
            <numerusform>%n Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>opens %1 on %2, %3</source>
        <translation>öffnet %1 auf %2, %3</translation>
    </message>
    <message>
        <source>accepts %1 from %2, %3</source>
        <translation>nimmt %1 von %2 an, %3</translation>
    </message>
    <message>
        <source>in zone %1</source>
        <translation>in der Zone %1</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fixiert</translation>
    </message>
    <message>
        <source>From here: %1</source>
        <translation>Von hier aus: %1</translation>
    </message>
    <message>
        <source>%1 to %2, folded</source>
        <comment>hosts</comment>
        <translation>%1 bis %2, zusammengefaltet</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) each</source>
        <translation>
            <numerusform>je %n Verbindung</numerusform>
            <numerusform>je %n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>not shown: %1</source>
        <translation>nicht gezeigt: %1</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>BendGesture</name>
    <message>
        <source>Pull line</source>
        <translation>Linie ziehen</translation>
    </message>
    <message>
        <source>Reset bends</source>
        <translation>Knicke zurücksetzen</translation>
    </message>
</context>
<context>
    <name>CanvasEdits</name>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation>
            <numerusform>%n Element löschen</numerusform>
            <numerusform>%n Elemente löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete zone %1</source>
        <translation>Zone %1 löschen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Take out of zone</source>
        <translation>Aus der Zone nehmen</translation>
    </message>
    <message>
        <source>Move to zone %1</source>
        <translation>In Zone %1 verschieben</translation>
    </message>
    <message>
        <source>Lay out all, also pinned</source>
        <translation>Alles anordnen, auch Fixiertes</translation>
    </message>
    <message>
        <source>Lay out all</source>
        <translation>Alles anordnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename zone</source>
        <translation>Zone umbenennen</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Fixierung lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fixieren</translation>
    </message>
    <message numerus="yes">
        <source>Make a group of %n hosts</source>
        <translation>
            <numerusform>Aus %n Host eine Gruppe machen</numerusform>
            <numerusform>Aus %n Hosts eine Gruppe machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n hosts</source>
        <translation>
            <numerusform>In %n Host aufteilen</numerusform>
            <numerusform>In %n Hosts aufteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a role</source>
        <translation>Rolle verschieben</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Delete picture</source>
        <translation>Bild löschen</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Describe picture</source>
        <translation>Bild beschreiben</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Fold %n host(s)</source>
        <translation>
            <numerusform>%n Host falten</numerusform>
            <numerusform>%n Hosts falten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfold %n host(s)</source>
        <translation>
            <numerusform>%n Host entfalten</numerusform>
            <numerusform>%n Hosts entfalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace picture</source>
        <translation>Bild ersetzen</translation>
    </message>
    <message>
        <source>Make zone</source>
        <translation>Zone bilden</translation>
    </message>
</context>
<context>
    <name>CanvasKeyboard</name>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1: %2 und %3</translation>
    </message>
</context>
<context>
    <name>CanvasKeys</name>
    <message>
        <source>Next host, previous host</source>
        <translation>Nächster Host, voriger Host</translation>
    </message>
    <message>
        <source>Nearest host in a direction</source>
        <translation>Nächstgelegener Host in einer Richtung</translation>
    </message>
    <message>
        <source>Arrow keys, without a selection</source>
        <translation>Pfeiltasten, ohne Auswahl</translation>
    </message>
    <message>
        <source>The same, with a selection</source>
        <translation>Dasselbe, mit Auswahl</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Next connection, previous connection of the host</source>
        <translation>Nächste Verbindung, vorige Verbindung des Hosts</translation>
    </message>
    <message>
        <source>To the other end of the connection, back</source>
        <translation>Zum anderen Ende der Verbindung, zurück</translation>
    </message>
    <message>
        <source>Select what has the focus; add it to the selection</source>
        <translation>Auswählen, was den Fokus hat; zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Move the selection by 1, by 10</source>
        <translation>Auswahl um 1, um 10 verschieben</translation>
    </message>
    <message>
        <source>Arrow keys, Shift+arrow keys</source>
        <translation>Pfeiltasten, Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Show the host in the inspector</source>
        <translation>Host im Inspektor anzeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Menu of the selection</source>
        <translation>Menü der Auswahl</translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation>Um den Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Ctrl+wheel, or pinch</source>
        <translation>Strg+Mausrad oder Zwei-Finger-Geste</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>Wheel, Shift+wheel, two fingers, or drag with the middle button</source>
        <translation>Mausrad, Umschalt+Mausrad, zwei Finger oder mit der mittleren Maustaste ziehen</translation>
    </message>
    <message>
        <source>Add to the selection, take out of it</source>
        <translation>Zur Auswahl hinzufügen, aus ihr herausnehmen</translation>
    </message>
    <message>
        <source>Shift+click or Ctrl+click</source>
        <translation>Umschalt+Klick oder Strg+Klick</translation>
    </message>
    <message>
        <source>Select only what a rubber band encloses</source>
        <translation>Nur auswählen, was der Auswahlrahmen ganz umschließt</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Drop a host without changing its zone</source>
        <translation>Host ablegen, ohne seine Zone zu ändern</translation>
    </message>
    <message>
        <source>Move without snapping</source>
        <translation>Ohne Einrasten verschieben</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>End a gesture, a tool, clear the selection</source>
        <translation>Geste beenden, Werkzeug ablegen, Auswahl aufheben</translation>
    </message>
    <message>
        <source>Into a zone or a fold, which unfolds; out of a zone</source>
        <translation>In eine Zone oder eine gefaltete Karte, die sich entfaltet; aus einer Zone</translation>
    </message>
    <message>
        <source>Fold what has the focus with its like</source>
        <translation>Was den Fokus hat, mit seinesgleichen falten</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>%1 has an address that cannot be used: %2. It yields no rule.</source>
        <translation>%1 hat eine Adresse, die nicht verwendbar ist: %2. Sie ergibt keine Regel.</translation>
    </message>
    <message>
        <source>A service of %1 has a source that cannot be used: %2. A ruleset that closes everything else leaves it out.</source>
        <translation>Ein Dienst von %1 hat eine Quelle, die nicht verwendbar ist: %2. Ein Regelsatz, der alles andere schließt, lässt sie aus.</translation>
    </message>
    <message>
        <source>Correct or remove the entry.</source>
        <translation>Berichtigen oder entfernen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>A zone has a network that cannot be used: %1. Nobody is told when a host lies outside of it.</source>
        <translation>Eine Zone hat ein Netzwerk, das nicht verwendbar ist: %1. Wenn ein Host außerhalb davon liegt, wird das nicht gemeldet.</translation>
    </message>
    <message>
        <source>Management has an address that cannot be used: %1. Administrators who come from there would be locked out of Linux hosts.</source>
        <translation>Eine Verwaltungsadresse ist nicht verwendbar: %1. Administratoren, die von dort kommen, wären von Linux-Hosts ausgesperrt.</translation>
    </message>
    <message>
        <source>%1 stands for every address of a family (a network of prefix length 0): its rules are open to anyone.</source>
        <translation>%1 steht für alle Adressen einer Adressfamilie (ein Netzwerk mit der Präfixlänge 0): Seine Regeln lassen jeden zu.</translation>
    </message>
    <message>
        <source>Give it the networks or addresses that its machines have.</source>
        <translation>Tragen Sie die Netzwerke oder Adressen ein, die seine Rechner haben.</translation>
    </message>
    <message>
        <source>%1 and others, %2 in all</source>
        <translation>%1 und andere, insgesamt %2</translation>
    </message>
    <message>
        <source>%1 runs Linux, and its ruleset closes every port that is not in the drawing: what else it serves, such as SMB (TCP 445) or NFS (TCP 2049), would be cut off.</source>
        <translation>%1 läuft unter Linux, und sein Regelsatz schließt jeden Port, der nicht in der Zeichnung steht: Was er sonst anbietet, etwa SMB (TCP 445) oder NFS (TCP 2049), wäre abgeschnitten.</translation>
    </message>
    <message>
        <source>List what it serves in its services. If it serves nothing else, waive this with a word on why.</source>
        <translation>Führen Sie unter seinen Diensten auf, was er anbietet. Bietet er sonst nichts an, akzeptieren Sie das Problem mit einer kurzen Begründung.</translation>
    </message>
    <message>
        <source>Outbound traffic is set to restricted, which only rulesets of Linux hosts do, and the drawing has none: nothing is restricted.</source>
        <translation>Ausgehender Verkehr soll beschränkt werden. Das tun nur die Regelsätze von Linux-Hosts, und die Zeichnung hat keine: Nichts wird beschränkt.</translation>
    </message>
    <message>
        <source>Set outbound to open, or draw the Linux hosts.</source>
        <translation>Schalten Sie die Beschränkung ausgehenden Verkehrs ab, oder zeichnen Sie die Linux-Hosts ein.</translation>
    </message>
    <message>
        <source>Outbound traffic of Linux hosts is restricted to the drawing&apos;s connections, ICMP, DHCP, DNS and NTP. A member of a domain also needs, towards its domain controllers: Kerberos (TCP and UDP 88), password changes (TCP and UDP 464), LDAP (TCP and UDP 389, TCP 636 with TLS), the global catalog (TCP 3268 and 3269), SMB (TCP 445), the endpoint mapper (TCP 135) and dynamic RPC ports (TCP 49152-65535). Package updates, backup and monitoring are closed as well.</source>
        <translation>Ausgehender Verkehr von Linux-Hosts ist auf die Verbindungen der Zeichnung sowie ICMP, DHCP, DNS und NTP beschränkt. Ein Domänenmitglied braucht zu seinen Domänencontrollern außerdem: Kerberos (TCP und UDP 88), Kennwortänderungen (TCP und UDP 464), LDAP (TCP und UDP 389, TCP 636 mit TLS), den globalen Katalog (TCP 3268 und 3269), SMB (TCP 445), die Endpunktzuordnung (TCP 135) und dynamische RPC-Ports (TCP 49152-65535). Auch Paketaktualisierungen, Datensicherung und Überwachung sind geschlossen.</translation>
    </message>
    <message>
        <source>Allow what these hosts need before closing, in rules of your own, or set outbound to open.</source>
        <translation>Lassen Sie vor dem Schließen in eigenen Regeln zu, was diese Hosts brauchen, oder schalten Sie die Beschränkung ausgehenden Verkehrs ab.</translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>%1 has %2 addresses only and %3 has %4 addresses only: they cannot reach each other.</source>
        <translation>%1 hat nur %2-Adressen, und %3 hat nur %4-Adressen: Sie können einander nicht erreichen.</translation>
    </message>
    <message>
        <source>Give both an address of the same family.</source>
        <translation>Geben Sie beiden eine Adresse derselben Adressfamilie.</translation>
    </message>
    <message>
        <source>%1 is a remote PostgreSQL database, which the vendor neither recommends nor installs by default.</source>
        <translation>%1 ist eine externe PostgreSQL-Datenbank. Der Hersteller empfiehlt sie nicht und installiert sie auch nicht standardmäßig.</translation>
    </message>
    <message>
        <source>Give the role to the Threat Manager server, where the database is installed by default.</source>
        <translation>Geben Sie die Rolle dem Threat-Manager-Server, auf dem die Datenbank standardmäßig installiert wird.</translation>
    </message>
    <message>
        <source>The vendor&apos;s page lists the database row as outbound from the server, but its text speaks of communication from the PostgreSQL to the server. The connection to %1 follows the row.</source>
        <translation>Die Seite des Herstellers führt die Datenbankzeile als ausgehend vom Server, aber ihr Text spricht von Kommunikation von PostgreSQL zum Server. Die Verbindung zu %1 folgt der Zeile.</translation>
    </message>
    <message>
        <source>If the database is not reached, look in the log of the firewall for connections in the other direction.</source>
        <translation>Wird die Datenbank nicht erreicht, suchen Sie im Protokoll der Firewall nach Verbindungen in der anderen Richtung.</translation>
    </message>
    <message>
        <source>The vendor&apos;s page lists the Action Service as outbound from the server, but its installation text says that the service registers itself at the console and fetches its actions from the server. The connection to %1 follows the page.</source>
        <translation>Die Seite des Herstellers führt den Action Service als ausgehend vom Server, aber laut der Installationsanleitung meldet sich der Dienst selbst an der Konsole an und holt seine Aktionen vom Server ab. Die Verbindung zu %1 folgt der Seite.</translation>
    </message>
    <message>
        <source>If actions do not run, also allow TCP 8080 from %1 to the server.</source>
        <translation>Wenn Aktionen nicht ausgeführt werden, lassen Sie auch TCP 8080 von %1 zum Server zu.</translation>
    </message>
    <message>
        <source>Read to the letter, the vendor&apos;s Bidirectional rows also open TCP 8080 on consoles and workstations: %1. Browsers need only the way to the server; its replies pass a stateful firewall.</source>
        <translation>Wörtlich gelesen öffnen die bidirektionalen Zeilen des Herstellers TCP 8080 auch auf Konsolen und Arbeitsplätzen: %1. Browser brauchen nur den Weg zum Server; seine Antworten lässt eine zustandsbehaftete Firewall durch.</translation>
    </message>
    <message>
        <source>Switch the drawing&apos;s setting to the server&apos;s leg only.</source>
        <translation>Stellen Sie die Zeichnung auf „Nur zum Server hin“ um.</translation>
    </message>
    <message>
        <source>%1 (%2?)</source>
        <translation>%1 (%2?)</translation>
    </message>
    <message>
        <source>%1 has neither an address nor a name: no rule can be written for it, and what needs it is left out.</source>
        <translation>%1 hat weder Adresse noch Namen: Dafür lässt sich keine Regel schreiben, und was davon abhängt, wird ausgelassen.</translation>
    </message>
    <message>
        <source>Give it an address, or a name that DNS knows.</source>
        <translation>Tragen Sie eine Adresse ein oder einen Namen, den der DNS-Server kennt.</translation>
    </message>
    <message>
        <source>%1 have the same name, %2: tables cannot tell them apart, and where the name is resolved both get the same addresses.</source>
        <translation>%1 haben denselben Namen, %2: Tabellen können sie nicht unterscheiden, und wo der Name aufgelöst wird, erhalten sie dieselben Adressen.</translation>
    </message>
    <message>
        <source>Give each host a name of its own.</source>
        <translation>Geben Sie jedem Host einen eigenen Namen.</translation>
    </message>
    <message>
        <source>%1 is known by its name only: scripts resolve %2 when they run, and the rules go stale when DNS changes.</source>
        <translation>Von %1 ist nur der Name bekannt: Skripte lösen %2 bei der Ausführung auf, und die Regeln veralten, wenn sich DNS-Einträge ändern.</translation>
    </message>
    <message>
        <source>Give it its addresses, or run the scripts again after DNS changes.</source>
        <translation>Tragen Sie die Adressen ein, oder führen Sie die Skripte nach DNS-Änderungen erneut aus.</translation>
    </message>
    <message>
        <source>The addresses of %1 (%2) and %3 (%4) overlap: what is opened for the one is opened for machines of the other.</source>
        <translation>Die Adressen von %1 (%2) und %3 (%4) überschneiden sich: Was für den einen geöffnet wird, ist auch für Rechner des anderen geöffnet.</translation>
    </message>
    <message>
        <source>Narrow the network to the machines that are meant, if that matters.</source>
        <translation>Grenzen Sie das Netzwerk auf die gemeinten Rechner ein, falls das eine Rolle spielt.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Networks of zones overlap: %1. An address can belong to both.</source>
        <translation>Netzwerke von Zonen überschneiden sich: %1. Eine Adresse kann zu beiden gehören.</translation>
    </message>
    <message>
        <source>Give each zone networks of its own, if that matters.</source>
        <translation>Geben Sie jeder Zone eigene Netzwerke, falls das eine Rolle spielt.</translation>
    </message>
    <message>
        <source>%1 have the same address, %2: a firewall cannot tell them apart.</source>
        <translation>%1 haben dieselbe Adresse, %2: Eine Firewall kann sie nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Correct the address of all but one of them.</source>
        <translation>Berichtigen Sie die Adresse bei allen außer einem.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>%1 has a role that is not known here: %2. It is kept, and ties the host to nothing.</source>
        <translation>%1 hat eine Rolle, die hier nicht bekannt ist: %2. Sie bleibt erhalten, verbindet den Host aber mit nichts.</translation>
    </message>
    <message>
        <source>The roles are: %1.</source>
        <translation>Die Rollen sind: %1.</translation>
    </message>
    <message>
        <source>The vendor does not support on %1 what %2 runs: %3.</source>
        <translation>Der Hersteller unterstützt unter %1 nicht, was auf %2 läuft: %3.</translation>
    </message>
    <message>
        <source>Correct the host&apos;s platform, or place the role on another host.</source>
        <translation>Berichtigen Sie die Plattform des Hosts, oder geben Sie die Rolle einem anderen Host.</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which the drawing does not have as a Threat Manager server.</source>
        <translation>%1 gehört zu %2, was in der Zeichnung kein Threat-Manager-Server ist.</translation>
    </message>
    <message>
        <source>%1 It belongs to no other server and gets no connection.</source>
        <translation>%1 Der Host gehört zu keinem anderen Server und bekommt keine Verbindung.</translation>
    </message>
    <message>
        <source>Choose the servers that it belongs to.</source>
        <translation>Wählen Sie die Server, zu denen er gehört.</translation>
    </message>
    <message>
        <source>Take the name out; it still belongs to %1.</source>
        <translation>Entfernen Sie den Namen; der Host gehört weiterhin zu %1.</translation>
    </message>
    <message>
        <source>It has no role.</source>
        <translation>Er hat keine Rolle.</translation>
    </message>
    <message>
        <source>No host of the drawing sends to this server or uses it.</source>
        <translation>Kein Host der Zeichnung sendet an diesen Server oder nutzt ihn.</translation>
    </message>
    <message>
        <source>Its agent sends no stream.</source>
        <translation>Sein Agent sendet keinen Datenstrom.</translation>
    </message>
    <message>
        <source>Its servers use a database of their own.</source>
        <translation>Seine Server nutzen eine eigene Datenbank.</translation>
    </message>
    <message>
        <source>No requirement of the catalog ties its roles to a server.</source>
        <translation>Keine Anforderung des Katalogs verbindet seine Rollen mit einem Server.</translation>
    </message>
    <message>
        <source>No host has the role Threat Manager server: every connection begins or ends at one, so nothing can be derived.</source>
        <translation>Kein Host hat die Rolle Threat-Manager-Server: Jede Verbindung beginnt oder endet an einem, also lässt sich nichts ableiten.</translation>
    </message>
    <message>
        <source>Give the role to the host that Threat Manager runs on.</source>
        <translation>Geben Sie die Rolle dem Host, auf dem Threat Manager läuft.</translation>
    </message>
    <message>
        <source>Agents send events to %1, but no domain controller belongs to it: the server needs one to tell who did what.</source>
        <translation>Agents senden Ereignisse an %1, aber kein Domänencontroller gehört zu diesem Server: Er braucht einen, um zu erkennen, wer was getan hat.</translation>
    </message>
    <message>
        <source>Draw the domain controllers that the server asks.</source>
        <translation>Zeichnen Sie die Domänencontroller ein, die der Server abfragt.</translation>
    </message>
    <message>
        <source>%1 has no connection. %2</source>
        <translation>%1 hat keine Verbindung. %2</translation>
    </message>
    <message>
        <source>Correct its roles, its streams or the servers that it belongs to, or remove it.</source>
        <translation>Berichtigen Sie seine Rollen, seine Datenströme oder die Server, zu denen er gehört, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>something that is no text</source>
        <translation>etwas, das kein Text ist</translation>
    </message>
    <message>
        <source>streams of %1 that are no list</source>
        <translation>Datenströme von %1, die keine Liste sind</translation>
    </message>
    <message>
        <source>stream %1 of %2</source>
        <translation>Datenstrom %1 von %2</translation>
    </message>
    <message>
        <source>option %1 of %2</source>
        <translation>Option %1 von %2</translation>
    </message>
    <message>
        <source>service protocol %1</source>
        <translation>Dienst mit dem Protokoll %1</translation>
    </message>
    <message>
        <source>service ports %1</source>
        <translation>Dienst mit den Ports %1</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>Einstellung %1</translation>
    </message>
    <message>
        <source>The drawing says something that is not known here: %1. It is kept, and has no effect.</source>
        <translation>Die Zeichnung enthält etwas, das hier nicht bekannt ist: %1. Es bleibt erhalten, hat aber keine Wirkung.</translation>
    </message>
    <message>
        <source>Correct or remove it, unless a newer version wrote it.</source>
        <translation>Berichtigen oder entfernen Sie es, sofern es nicht von einer neueren Version stammt.</translation>
    </message>
    <message>
        <source>The drawing names the catalog %1, which is not one of %2. %3 is used.</source>
        <translation>Die Zeichnung nennt den Katalog %1, aber es gibt nur %2. Verwendet wird %3.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Verwenden Sie %1.</translation>
    </message>
    <message>
        <source>%1 says something that is not known here: %2. It is kept, and has no effect.</source>
        <translation>%1 enthält etwas, das hier nicht bekannt ist: %2. Es bleibt erhalten, hat aber keine Wirkung.</translation>
    </message>
    <message>
        <source>%1 stands in zone %2, but %3 is not in its networks (%4).</source>
        <translation>%1 steht in der Zone %2, aber %3 liegt nicht in deren Netzwerken (%4).</translation>
    </message>
    <message>
        <source>Correct the address, move the host to its zone, or add the network to the zone.</source>
        <translation>Berichtigen Sie die Adresse, verschieben Sie den Host in seine Zone, oder fügen Sie der Zone das Netzwerk hinzu.</translation>
    </message>
    <message>
        <source>%1 is said to stand in zone %2, which the drawing does not have.</source>
        <translation>%1 soll in der Zone %2 stehen, die es in der Zeichnung nicht gibt.</translation>
    </message>
    <message>
        <source>Take it out of the zone, or draw the zone.</source>
        <translation>Nehmen Sie den Host aus der Zone, oder zeichnen Sie die Zone.</translation>
    </message>
    <message>
        <source>A frame stands for what cannot be shown as a picture: %1.</source>
        <translation>Ein Rahmen steht für das, was sich nicht als Bild zeigen lässt: %1.</translation>
    </message>
    <message>
        <source>Insert the picture again, as PNG, JPEG or SVG, and delete the frame.</source>
        <translation>Fügen Sie das Bild noch einmal ein, als PNG, JPEG oder SVG, und löschen Sie den Rahmen.</translation>
    </message>
    <message>
        <source>%1 was missing from a list of hosts that was imported. Its connections and rules are still there.</source>
        <translation>%1 fehlte in einer importierten Hostliste. Verbindungen und Regeln sind noch da.</translation>
    </message>
    <message>
        <source>Delete it if it is gone, else take the mark away.</source>
        <translation>Löschen Sie ihn, wenn es ihn nicht mehr gibt, sonst nehmen Sie die Markierung weg.</translation>
    </message>
    <message>
        <source>A bend was pulled in a line that there is not: %1. It changes nothing.</source>
        <translation>Ein Knick gehört zu einer Linie, die es nicht gibt: %1. Er ändert nichts.</translation>
    </message>
    <message>
        <source>Take it out of the drawing.</source>
        <translation>Nehmen Sie ihn aus der Zeichnung.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Threat Manager server</source>
        <translation>Threat-Manager-Server</translation>
    </message>
    <message>
        <source>Threat Manager</source>
        <translation>Threat Manager</translation>
    </message>
    <message>
        <source>Collects the data streams, analyses them and serves the console.</source>
        <translation>Sammelt die Datenströme, wertet sie aus und stellt die Konsole bereit.</translation>
    </message>
    <message>
        <source>Domain controller</source>
        <translation>Domänencontroller</translation>
    </message>
    <message>
        <source>Active Directory domain controller that the server asks about accounts and names.</source>
        <translation>Active-Directory-Domänencontroller, den der Server nach Konten und Namen fragt.</translation>
    </message>
    <message>
        <source>Activity Monitor agent</source>
        <translation>Activity-Monitor-Agent</translation>
    </message>
    <message>
        <source>Activity Monitor</source>
        <translation>Activity Monitor</translation>
    </message>
    <message>
        <source>Sends file system events by syslog and Active Directory events by AMQP.</source>
        <translation>Sendet Dateisystemereignisse per Syslog und Active-Directory-Ereignisse per AMQP.</translation>
    </message>
    <message>
        <source>Threat Prevention agent</source>
        <translation>Threat-Prevention-Agent</translation>
    </message>
    <message>
        <source>Threat Prevention</source>
        <translation>Threat Prevention</translation>
    </message>
    <message>
        <source>Sends Active Directory and file system events by AMQP.</source>
        <translation>Sendet Active-Directory- und Dateisystemereignisse per AMQP.</translation>
    </message>
    <message>
        <source>Access Analyzer console</source>
        <translation>Access-Analyzer-Konsole</translation>
    </message>
    <message>
        <source>Access Analyzer</source>
        <translation>Access Analyzer</translation>
    </message>
    <message>
        <source>Access Analyzer Console that exchanges data with the server.</source>
        <translation>Access-Analyzer-Konsole, die mit dem Server Daten austauscht.</translation>
    </message>
    <message>
        <source>Action Service</source>
        <translation>Action Service</translation>
    </message>
    <message>
        <source>Runs response actions; on the Threat Manager server unless placed elsewhere.</source>
        <translation>Führt Reaktionen aus; auf dem Threat-Manager-Server, sofern nicht anders gezeichnet.</translation>
    </message>
    <message>
        <source>PostgreSQL database</source>
        <translation>PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>The server&apos;s database; on the Threat Manager server unless placed elsewhere.</source>
        <translation>Die Datenbank des Servers; auf dem Threat-Manager-Server, sofern nicht anders gezeichnet.</translation>
    </message>
    <message>
        <source>Console client</source>
        <translation>Konsolenarbeitsplatz</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Workstation from which administrators use the console in a browser.</source>
        <translation>Arbeitsplatz, von dem aus Administratoren die Konsole im Browser nutzen.</translation>
    </message>
    <message>
        <source>Threat Manager 3.1</source>
        <translation>Threat Manager 3.1</translation>
    </message>
    <message>
        <source>The ports requirements as published today. Directions are seen from the Threat Manager server.</source>
        <translation>Die Portanforderungen in der heute veröffentlichten Fassung. Richtungen gelten aus Sicht des Threat-Manager-Servers.</translation>
    </message>
    <message>
        <source>Data Stream Firewall Rules</source>
        <translation>Firewallregeln für Datenströme</translation>
    </message>
    <message>
        <source>Data stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Between the Threat Manager server and the applications that send it their data stream.</source>
        <translation>Zwischen dem Threat-Manager-Server und den Anwendungen, die ihm ihren Datenstrom senden.</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Activity Monitor agent hosts send their File System event stream as syslog messages.</source>
        <translation>Hosts mit Activity-Monitor-Agent senden ihren Strom von Dateisystemereignissen als Syslog-Meldungen.</translation>
    </message>
    <message>
        <source>Event streams over the Advanced Message Queuing Protocol (AMQP): Active Directory events from Activity Monitor agent hosts, Active Directory and File System events from Threat Prevention agent hosts.</source>
        <translation>Ereignisströme über das Advanced Message Queuing Protocol (AMQP): Active-Directory-Ereignisse von Hosts mit Activity-Monitor-Agent, Active-Directory- und Dateisystemereignisse von Hosts mit Threat-Prevention-Agent.</translation>
    </message>
    <message>
        <source>Bidirectional</source>
        <translation>Bidirektional</translation>
    </message>
    <message>
        <source>Access Analyzer Console hosts and the Threat Manager server reach each other.</source>
        <translation>Hosts mit Access-Analyzer-Konsole und der Threat-Manager-Server erreichen einander.</translation>
    </message>
    <message>
        <source>Database Firewall Rules</source>
        <translation>Firewallregeln für die Datenbank</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Between the Threat Manager server and the database server, when the database is installed on a separate server. Needed only with a remote PostgreSQL database, which the vendor does not recommend and which is not the default.</source>
        <translation>Zwischen dem Threat-Manager-Server und dem Datenbankserver, wenn die Datenbank auf einem eigenen Server installiert ist. Nur bei einer externen PostgreSQL-Datenbank nötig, die der Hersteller nicht empfiehlt und die nicht der Standard ist.</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Local host and remote communication between the PostgreSQL database and the Threat Manager server.</source>
        <translation>Lokale und entfernte Kommunikation zwischen der PostgreSQL-Datenbank und dem Threat-Manager-Server.</translation>
    </message>
    <message>
        <source>The row is listed as outbound from the Threat Manager server, while its text speaks of communication from the PostgreSQL to the server.</source>
        <translation>Die Zeile ist als ausgehend vom Threat-Manager-Server aufgeführt, während ihr Text von Kommunikation von PostgreSQL zum Server spricht.</translation>
    </message>
    <message>
        <source>Application Console Access Firewall Rules</source>
        <translation>Firewallregeln für den Zugriff auf die Anwendungskonsole</translation>
    </message>
    <message>
        <source>Console access</source>
        <translation>Konsolenzugriff</translation>
    </message>
    <message>
        <source>For reaching the Threat Manager console.</source>
        <translation>Für den Zugriff auf die Threat-Manager-Konsole.</translation>
    </message>
    <message>
        <source>Remote access to the application console.</source>
        <translation>Fernzugriff auf die Anwendungskonsole.</translation>
    </message>
    <message>
        <source>The Threat Manager server needs the default dynamic port range that Microsoft specifies for client and server operations of Windows Server.</source>
        <translation>Der Threat-Manager-Server braucht den dynamischen Standardportbereich, den Microsoft für den Client- und Serverbetrieb von Windows Server vorgibt.</translation>
    </message>
    <message>
        <source>Where a firewall or another appliance blocks these ports, the server no longer answers client requests properly and no longer supports the standard operations of the IP stack that the product depends on. The demand concerns the server itself and opens nothing.</source>
        <translation>Wo eine Firewall oder ein anderes Gerät diese Ports sperrt, beantwortet der Server Clientanfragen nicht mehr richtig und unterstützt die Standardfunktionen des IP-Stapels nicht mehr, die das Produkt voraussetzt. Die Forderung betrifft den Server selbst und öffnet nichts.</translation>
    </message>
    <message>
        <source>Active Directory Domain Controllers Firewall Rules</source>
        <translation>Firewallregeln für Active-Directory-Domänencontroller</translation>
    </message>
    <message>
        <source>Domain controllers</source>
        <translation>Domänencontroller</translation>
    </message>
    <message>
        <source>Between the Threat Manager server and the Active Directory domain controllers.</source>
        <translation>Zwischen dem Threat-Manager-Server und den Active-Directory-Domänencontrollern.</translation>
    </message>
    <message>
        <source>Kerberos authentication (Kerberos-sec).</source>
        <translation>Kerberos-Authentifizierung (Kerberos-sec).</translation>
    </message>
    <message>
        <source>The RPC endpoint mapper tells a client on which randomly assigned port a service listens (FRS, Active Directory replication, MAPI and others).</source>
        <translation>Die RPC-Endpunktzuordnung teilt einem Client mit, auf welchem zufällig zugewiesenen Port ein Dienst lauscht (FRS, Active-Directory-Replikation, MAPI und andere).</translation>
    </message>
    <message>
        <source>LDAP directory queries.</source>
        <translation>LDAP-Verzeichnisabfragen.</translation>
    </message>
    <message>
        <source>Active Directory Web Services.</source>
        <translation>Active Directory-Webdienste (ADWS).</translation>
    </message>
    <message>
        <source>The ephemeral port that the endpoint mapper on 135 reports; used to translate the names of Active Directory objects between formats in bulk.</source>
        <translation>Der kurzlebige Port, den die Endpunktzuordnung auf 135 meldet; dient dazu, Namen von Active-Directory-Objekten in großer Zahl zwischen Formaten zu übersetzen.</translation>
    </message>
    <message>
        <source>The vendor&apos;s page lists the port as Various: it is one of the dynamic range 49152-65535.</source>
        <translation>Die Seite des Herstellers nennt als Port „Various“: Es ist einer aus dem dynamischen Bereich 49152-65535.</translation>
    </message>
    <message>
        <source>Remote Action Service Firewall Rules</source>
        <translation>Firewallregeln für einen externen Action Service</translation>
    </message>
    <message>
        <source>Between the Threat Manager server and a remote Action Service server, when the Action Service is installed on additional servers.</source>
        <translation>Zwischen dem Threat-Manager-Server und einem externen Action-Service-Server, wenn der Action Service auf weiteren Servern installiert ist.</translation>
    </message>
    <message>
        <source>Remote access to the Action Service server.</source>
        <translation>Fernzugriff auf den Action-Service-Server.</translation>
    </message>
    <message>
        <source>The row is listed as outbound from the Threat Manager server. Elsewhere the vendor describes an Action Service that registers itself at the console&apos;s address and then fetches its queued actions from the server.</source>
        <translation>Die Zeile ist als ausgehend vom Threat-Manager-Server aufgeführt. An anderer Stelle beschreibt der Hersteller einen Action Service, der sich selbst unter der Adresse der Konsole anmeldet und dann die für ihn anstehenden Aktionen vom Server abholt.</translation>
    </message>
    <message>
        <source>Threat Manager 3.1 (first published)</source>
        <translation>Threat Manager 3.1 (Erstfassung)</translation>
    </message>
    <message>
        <source>The ports requirements of Threat Manager 3.1 as first published: the remote database uses TCP 5435 only.</source>
        <translation>Die Portanforderungen von Threat Manager 3.1 in der zuerst veröffentlichten Fassung: Die externe Datenbank nutzt nur TCP 5435.</translation>
    </message>
    <message>
        <source>Threat Manager 3.0</source>
        <translation>Threat Manager 3.0</translation>
    </message>
    <message>
        <source>The ports requirements of Threat Manager 3.0: the remote database uses TCP 5432, domain controllers also LDAP over SSL, and parts of the server talk to each other over loopback ports.</source>
        <translation>Die Portanforderungen von Threat Manager 3.0: Die externe Datenbank nutzt TCP 5432, Domänencontroller auch LDAP über SSL, und Teile des Servers sprechen über Loopback-Ports miteinander.</translation>
    </message>
    <message>
        <source>Application Services Firewall Rules</source>
        <translation>Firewallregeln für Anwendungsdienste</translation>
    </message>
    <message>
        <source>Application services</source>
        <translation>Anwendungsdienste</translation>
    </message>
    <message>
        <source>Between the services on the Threat Manager server itself, over loopback.</source>
        <translation>Zwischen den Diensten auf dem Threat-Manager-Server selbst, über Loopback.</translation>
    </message>
    <message>
        <source>Active Directory login to the console.</source>
        <translation>Active-Directory-Anmeldung an der Konsole.</translation>
    </message>
    <message>
        <source>Between parts of the Threat Manager server itself, over loopback: no firewall on the network sees it.</source>
        <translation>Zwischen Teilen des Threat-Manager-Servers selbst, über Loopback: Keine Firewall im Netzwerk sieht das.</translation>
    </message>
    <message>
        <source>Event Service to Job Service.</source>
        <translation>Event Service zu Job Service.</translation>
    </message>
    <message>
        <source>One port that is configured dynamically at start-up.</source>
        <translation>Ein Port, der beim Start dynamisch festgelegt wird.</translation>
    </message>
    <message>
        <source>LDAP over SSL directory queries.</source>
        <translation>Verzeichnisabfragen mit LDAP über SSL.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>in</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>UDP has no answer that proves anything</source>
        <translation>UDP hat keine Antwort, die etwas beweist</translation>
    </message>
    <message>
        <source>no try could prove this one: a console listens on nothing, and of a range no port is known</source>
        <translation>kein Versuch könnte das beweisen: Eine Konsole lauscht auf nichts, und von einem Bereich ist kein Port bekannt</translation>
    </message>
    <message>
        <source>a network: its addresses are tried only when that is asked for</source>
        <translation>ein Netz: Seine Adressen werden nur versucht, wenn das verlangt wird</translation>
    </message>
    <message>
        <source>a network with more addresses than are tried</source>
        <translation>ein Netz mit mehr Adressen, als versucht werden</translation>
    </message>
    <message>
        <source>the host has neither a usable address nor a name</source>
        <translation>der Host hat weder eine brauchbare Adresse noch einen Namen</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>an answer, but nobody listens: the path is open</source>
        <translation>eine Antwort, aber niemand lauscht: Der Weg ist offen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>prohibited, or no such machine or way to it</source>
        <translation>verboten, oder es gibt keinen solchen Rechner oder keinen Weg dorthin</translation>
    </message>
    <message>
        <source>prohibited by a firewall on this computer</source>
        <translation>von einer Firewall auf diesem Rechner verboten</translation>
    </message>
    <message>
        <source>this computer has no address of that family</source>
        <translation>dieser Rechner hat keine Adresse dieser Familie</translation>
    </message>
    <message>
        <source>this computer has no more sockets</source>
        <translation>dieser Rechner hat keine Sockets mehr</translation>
    </message>
    <message>
        <source>this computer cannot connect to that address</source>
        <translation>dieser Rechner kann sich nicht mit dieser Adresse verbinden</translation>
    </message>
    <message>
        <source>cancelled before there was an answer</source>
        <translation>abgebrochen, bevor eine Antwort kam</translation>
    </message>
    <message>
        <source>the name does not resolve on this computer</source>
        <translation>der Name führt auf diesem Rechner zu keiner Adresse</translation>
    </message>
    <message>
        <source>nobody answers this computer what addresses the name has</source>
        <translation>niemand antwortet diesem Rechner, welche Adressen der Name hat</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>not-proved</source>
        <translation>nicht bewiesen</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no-answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the name leads to addresses that no other host can have, such as 127.0.0.1</source>
        <translation>der Name führt zu Adressen, die kein anderer Host haben kann, wie 127.0.0.1</translation>
    </message>
    <message>
        <source>the name that the address is said to have does not lead back to it</source>
        <translation>der Name, den die Adresse haben soll, führt nicht zu ihr zurück</translation>
    </message>
    <message>
        <source>what the address is said to be called is no name of a host</source>
        <translation>wie die Adresse heißen soll, ist kein Name eines Hosts</translation>
    </message>
    <message>
        <source>the addresses of the host are said to have different names</source>
        <translation>die Adressen des Hosts sollen verschiedene Namen haben</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widersprüchlich</translation>
    </message>
    <message>
        <source>unproved</source>
        <translation>unbewiesen</translation>
    </message>
    <message>
        <source>old</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>the source got through</source>
        <translation>die Quelle kam durch</translation>
    </message>
    <message>
        <source>the source got no answer</source>
        <translation>die Quelle bekam keine Antwort</translation>
    </message>
    <message>
        <source>the rule is not in force on the destination</source>
        <translation>die Regel gilt auf dem Ziel nicht</translation>
    </message>
    <message>
        <source>the source got no answer, although the rule is in force on the destination: look at what is between them, and at the source&apos;s own rules</source>
        <translation>die Quelle bekam keine Antwort, obwohl die Regel auf dem Ziel gilt: Sehen Sie nach, was dazwischen liegt, und nach den Regeln der Quelle selbst</translation>
    </message>
    <message>
        <source>the source got through, although the rule is not in force on the destination: something else lets it in</source>
        <translation>die Quelle kam durch, obwohl die Regel auf dem Ziel nicht gilt: Etwas anderes lässt sie ein</translation>
    </message>
    <message>
        <source>there are only results that are too old</source>
        <translation>es gibt nur Ergebnisse, die zu alt sind</translation>
    </message>
    <message>
        <source>the source got through, but did not try every port and address of the destination</source>
        <translation>die Quelle kam durch, hat aber nicht jeden Port und jede Adresse des Ziels versucht</translation>
    </message>
    <message>
        <source>the rule is in force on the destination, but the source proved nothing</source>
        <translation>die Regel gilt auf dem Ziel, aber die Quelle hat nichts bewiesen</translation>
    </message>
    <message>
        <source>tried from another computer, which proves nothing for the source</source>
        <translation>von einem anderen Rechner versucht, was für die Quelle nichts beweist</translation>
    </message>
    <message>
        <source>the source could not prove it</source>
        <translation>die Quelle konnte es nicht beweisen</translation>
    </message>
    <message>
        <source>there is no result of the source</source>
        <translation>es gibt kein Ergebnis der Quelle</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>same</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>known by its address</source>
        <translation>an der Adresse erkannt</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>several hosts</source>
        <translation>mehrere Hosts</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>%1: remote</source>
        <translation>%1: extern</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
</context>
<context>
    <name>DiagramExport</name>
    <message>
        <source>bidirectional rows as documented</source>
        <translation>bidirektionale Zeilen wie dokumentiert</translation>
    </message>
    <message>
        <source>bidirectional rows towards the server only</source>
        <translation>bidirektionale Zeilen nur zum Server hin</translation>
    </message>
    <message>
        <source>Not shown: %1</source>
        <translation>Nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>Only zone %1 and what it talks to</source>
        <translation>Nur Zone %1 und ihre Gegenstellen</translation>
    </message>
    <message>
        <source>Only host %1 and what it talks to</source>
        <translation>Nur Host %1 und seine Gegenstellen</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>Threat Manager deployment</source>
        <translation>Threat-Manager-Umgebung</translation>
    </message>
    <message>
        <source>Ports: %1</source>
        <translation>Ports: %1</translation>
    </message>
    <message numerus="yes">
        <source>Only %n hosts and what they talk to</source>
        <translation>
            <numerusform>Nur %n Host und seine Gegenstellen</numerusform>
            <numerusform>Nur %n Hosts und ihre Gegenstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DroppedFiles</name>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>&quot;%1&quot; is no network: expected an address, &quot;/&quot; and a prefix length of 0 to %2</source>
        <translation>„%1“ ist kein Netzwerk: Erwartet werden eine Adresse, „/“ und eine Präfixlänge von 0 bis %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has host bits set: write %2 for the host or %3 for its network</source>
        <translation>„%1“ enthält Hostbits: Schreiben Sie %2 für den Host oder %3 für sein Netzwerk</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range: expected two addresses of one family, as in 10.0.0.5-10.0.0.9</source>
        <translation>„%1“ ist kein Bereich: Erwartet werden zwei Adressen einer Adressfamilie wie in 10.0.0.5-10.0.0.9</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends before it begins: write %2-%3</source>
        <translation>„%1“ endet vor dem Anfang: Schreiben Sie %2-%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address: expected IPv4 such as 10.0.0.5 (four decimal numbers without leading zeros), IPv6 such as fd00::5, a network such as 10.0.0.0/24 or a range such as 10.0.0.5-10.0.0.9</source>
        <translation>„%1“ ist keine Adresse: Erwartet wird IPv4 wie 10.0.0.5 (vier Dezimalzahlen ohne führende Nullen), IPv6 wie fd00::5, ein Netzwerk wie 10.0.0.0/24 oder ein Bereich wie 10.0.0.5-10.0.0.9</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is IPv4 written as IPv6: write it with IPv4 addresses such as %2</source>
        <translation>„%1“ ist eine IPv4-Adresse in IPv6-Schreibweise: Schreiben Sie IPv4-Adressen wie %2</translation>
    </message>
    <message>
        <source>required field is missing</source>
        <translation>Pflichtfeld fehlt</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>erwartet wird ein Text</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>erwartet wird true oder false</translation>
    </message>
    <message>
        <source>expected an integer</source>
        <translation>erwartet wird eine ganze Zahl</translation>
    </message>
    <message>
        <source>expected the number of a port, 1 to 65535</source>
        <translation>erwartet wird eine Portnummer, 1 bis 65535</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>erwartet wird ein Objekt</translation>
    </message>
    <message>
        <source>expected an array</source>
        <translation>erwartet wird ein Array</translation>
    </message>
    <message>
        <source>expected two numbers: [x, y]</source>
        <translation>erwartet werden zwei Zahlen: [x, y]</translation>
    </message>
    <message>
        <source>expected four numbers: [x, y, width, height]</source>
        <translation>erwartet werden vier Zahlen: [x, y, Breite, Höhe]</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;, expected one of %2</source>
        <translation>unbekannter Wert „%1“, erwartet wird einer von %2</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>die Zahl ist zu groß</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: expected 1 to 65535, or a range such as 8000-8010</source>
        <translation>„%1“ ist kein Port: Erwartet wird 1 bis 65535 oder ein Bereich wie 8000-8010</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no protocol: expected TCP or UDP</source>
        <translation>„%1“ ist kein Protokoll: Erwartet wird TCP oder UDP</translation>
    </message>
    <message>
        <source>not a Portolan drawing: &quot;%1&quot;, expected &quot;%2&quot;</source>
        <translation>keine Portolan-Zeichnung: „%1“, erwartet wird „%2“</translation>
    </message>
    <message>
        <source>version %1 is newer than this program, expected at most %2</source>
        <translation>Version %1 ist neuer als dieses Programm, erwartet wird höchstens %2</translation>
    </message>
    <message>
        <source>unknown version %1, expected 1 to %2</source>
        <translation>unbekannte Version %1, erwartet wird 1 bis %2</translation>
    </message>
    <message>
        <source>not a Portolan drawing: expected an object</source>
        <translation>keine Portolan-Zeichnung: erwartet wird ein Objekt</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB, the limit</source>
        <translation>die Datei ist größer als die Grenze von %1 MiB</translation>
    </message>
    <message>
        <source>bad id &quot;%1&quot;, expected 1 to 64 letters, digits, &apos;.&apos;, &apos;_&apos; or &apos;-&apos;, beginning and ending with a letter or digit</source>
        <translation>ungültige Kennung „%1“, erwartet werden 1 bis 64 Buchstaben, Ziffern, „.“, „_“ oder „-“, am Anfang und Ende ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>expected an object with the options of the role</source>
        <translation>erwartet wird ein Objekt mit den Optionen der Rolle</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; is given twice, expected once</source>
        <translation>das Feld „%1“ kommt zweimal vor, erwartet wird es einmal</translation>
    </message>
    <message>
        <source>nested more than %1 levels deep, the limit</source>
        <translation>tiefer verschachtelt als die Grenze von %1 Ebenen</translation>
    </message>
    <message>
        <source>the integer has more than 64 bits, the limit</source>
        <translation>die ganze Zahl hat mehr als 64 Bit, die Grenze</translation>
    </message>
    <message>
        <source>the file is empty, expected JSON</source>
        <translation>die Datei ist leer, erwartet wird JSON</translation>
    </message>
    <message>
        <source>not valid JSON: a NUL byte, expected UTF-8 text</source>
        <translation>kein gültiges JSON: ein NUL-Byte, erwartet wird Text in UTF-8</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is used twice, expected once</source>
        <translation>die Kennung „%1“ kommt zweimal vor, erwartet wird sie einmal</translation>
    </message>
    <message>
        <source>cannot be read (%1), expected a drawing</source>
        <translation>nicht lesbar (%1), erwartet wird eine Zeichnung</translation>
    </message>
    <message>
        <source>cannot be written (%1)</source>
        <translation>lässt sich nicht schreiben (%1)</translation>
    </message>
    <message>
        <source>%1: an address of %2: %3.</source>
        <translation>%1: eine Adresse von %2: %3.</translation>
    </message>
    <message>
        <source>%1: %2 has neither a usable address nor a name.</source>
        <translation>%1: %2 hat weder eine verwendbare Adresse noch einen Namen.</translation>
    </message>
    <message>
        <source>service %1 %2</source>
        <translation>Dienst %1 %2</translation>
    </message>
    <message>
        <source>management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>none of the management addresses can be read, and without them a script would lock administrators out</source>
        <translation>keine der Verwaltungsadressen ist lesbar, und ohne sie würde ein Skript die Administratoren aussperren</translation>
    </message>
    <message>
        <source>cannot be written (%1); expected a place with room where files may be made</source>
        <translation>kann nicht geschrieben werden (%1); erwartet wird ein Ort mit Platz, an dem Dateien angelegt werden dürfen</translation>
    </message>
    <message>
        <source>it is a file, not a folder</source>
        <translation>es ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>no folder can be made there</source>
        <translation>dort lässt sich kein Ordner anlegen</translation>
    </message>
    <message>
        <source>another run is writing into it at this moment</source>
        <translation>gerade schreibt ein anderer Lauf hinein</translation>
    </message>
    <message>
        <source>no file can be made there</source>
        <translation>dort lässt sich keine Datei anlegen</translation>
    </message>
    <message>
        <source>a file is in the way of a folder</source>
        <translation>eine Datei ist einem Ordner im Weg</translation>
    </message>
    <message>
        <source>a folder is in the way of a file</source>
        <translation>ein Ordner ist einer Datei im Weg</translation>
    </message>
    <message>
        <source>a picture of %1 x %2 pixels is too large, the limit is %3 a side and %4 million in all; choose a smaller scale, a part of the drawing, or SVG</source>
        <translation>ein Bild von %1 x %2 Pixeln ist zu groß, erlaubt sind %3 je Seite und insgesamt %4 Millionen; wählen Sie einen kleineren Maßstab, einen Teil der Zeichnung oder SVG</translation>
    </message>
    <message>
        <source>no room for temporary files in %1</source>
        <translation>kein Platz für temporäre Dateien in %1</translation>
    </message>
    <message>
        <source>expected one of &quot;open&quot;, &quot;refused&quot;, &quot;filtered&quot;, &quot;not-proved&quot;</source>
        <translation>erwartet: „open“, „refused“, „filtered“ oder „not-proved“</translation>
    </message>
    <message>
        <source>expected a port or a list of ports</source>
        <translation>erwartet: ein Port oder eine Liste von Ports</translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;</source>
        <translation>erwartet: „%1“</translation>
    </message>
    <message>
        <source>version %1 is newer than this program, which reads up to %2</source>
        <translation>Version %1 ist neuer als dieses Programm, das bis %2 liest</translation>
    </message>
    <message>
        <source>expected a time, such as 2026-01-31T12:00:00Z</source>
        <translation>erwartet: eine Zeit wie 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>expected a list of results, as verify and the probe kit write it</source>
        <translation>erwartet: eine Liste von Ergebnissen, wie verify und der Probensatz sie schreiben</translation>
    </message>
    <message>
        <source>the file is too large for results</source>
        <translation>die Datei ist zu groß für Ergebnisse</translation>
    </message>
    <message>
        <source>there are no results (*.json) in it</source>
        <translation>darin sind keine Ergebnisse (*.json)</translation>
    </message>
    <message>
        <source>the %1 picture is damaged</source>
        <translation>das %1-Bild ist beschädigt</translation>
    </message>
    <message>
        <source>the picture has %1 MiB, the limit is %2; scaled down it will do</source>
        <translation>das Bild hat %1 MiB, die Grenze ist %2; verkleinert passt es</translation>
    </message>
    <message>
        <source>the picture has %1 × %2 pixels, the limit is %3 million; scaled down it will do</source>
        <translation>das Bild hat %1 × %2 Pixel, die Grenze ist %3 Millionen; verkleinert passt es</translation>
    </message>
    <message>
        <source>this is no PNG, JPEG or SVG picture</source>
        <translation>das ist kein Bild in PNG, JPEG oder SVG</translation>
    </message>
    <message>
        <source>the picture is no base64</source>
        <translation>das Bild ist kein Base64</translation>
    </message>
    <message>
        <source>%1 is no address, and was left out</source>
        <translation>%1 ist keine Adresse und wurde ausgelassen</translation>
    </message>
    <message>
        <source>%1 is neither Windows nor Linux</source>
        <translation>%1 ist weder Windows noch Linux</translation>
    </message>
    <message>
        <source>%1 is no role: the roles stay as they are</source>
        <translation>%1 ist keine Rolle: Die Rollen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>several zones are called %1: the host stays where it is</source>
        <translation>mehrere Zonen heißen %1: Der Host bleibt, wo er ist</translation>
    </message>
    <message>
        <source>%1 is no number of machines: expected a whole number from 1</source>
        <translation>%1 ist keine Anzahl von Rechnern: erwartet wird eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>%1 says neither yes nor no</source>
        <translation>%1 sagt weder ja noch nein</translation>
    </message>
    <message>
        <source>%1 is no host of the drawing: it belongs to the servers that it belonged to</source>
        <translation>%1 ist kein Host der Zeichnung: Die Zugehörigkeit zu Servern bleibt, wie sie war</translation>
    </message>
    <message>
        <source>A list may have %1 hosts at most.</source>
        <translation>Eine Liste darf höchstens %1 Hosts haben.</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>%1 is the name of a type, which PowerShell writes where a list should stand</source>
        <translation>%1 ist der Name eines Typs, den PowerShell schreibt, wo eine Liste stehen sollte</translation>
    </message>
    <message>
        <source>there is neither a name nor an address</source>
        <translation>da steht weder Name noch Adresse</translation>
    </message>
    <message>
        <source>%1 is no host</source>
        <translation>%1 ist kein Host</translation>
    </message>
    <message>
        <source>a host may have %1 addresses at most</source>
        <translation>ein Host darf höchstens %1 Adressen haben</translation>
    </message>
    <message>
        <source>%1 has a line already: this one was added to it</source>
        <translation>%1 hat schon eine Zeile: diese kam dazu</translation>
    </message>
    <message>
        <source>%1 is no address, and stands in the notes</source>
        <translation>%1 ist keine Adresse und steht in den Notizen</translation>
    </message>
    <message>
        <source>these columns were left out: %1</source>
        <translation>diese Spalten wurden ausgelassen: %1</translation>
    </message>
    <message>
        <source>A list may have %1 million characters at most.</source>
        <translation>Eine Liste darf höchstens %1 Millionen Zeichen haben.</translation>
    </message>
    <message>
        <source>a number from 1 to %1</source>
        <translation>eine Nummer von 1 bis %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; maps nothing; expected FIELD=COLUMN with one of %2</source>
        <translation>„%1“ ordnet nichts zu; erwartet wird FIELD=COLUMN mit einem von %2</translation>
    </message>
    <message>
        <source>the list has no column &quot;%1&quot;; expected %2</source>
        <translation>die Liste hat keine Spalte „%1“; erwartet wird %2</translation>
    </message>
    <message>
        <source>the list has no sheet &quot;%1&quot;; expected %2</source>
        <translation>die Liste hat kein Blatt „%1“; erwartet wird %2</translation>
    </message>
    <message>
        <source>several hosts of the drawing can be meant by %1: %2</source>
        <translation>mit %1 können mehrere Hosts der Zeichnung gemeint sein: %2</translation>
    </message>
    <message>
        <source>its addresses are those of several hosts of the drawing: %1</source>
        <translation>die Adressen gehören mehreren Hosts der Zeichnung: %1</translation>
    </message>
    <message>
        <source>%1 was said of %2 already, at %3</source>
        <translation>%1 wurde schon von %2 gesagt, bei %3</translation>
    </message>
    <message>
        <source>expected an object for each host</source>
        <translation>erwartet wird ein Objekt für jeden Host</translation>
    </message>
    <message>
        <source>A list may have %1 MiB at most.</source>
        <translation>Eine Liste darf höchstens %1 MiB haben.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>this is a workbook of an old kind or with a password, expected .xlsx, .ods, CSV, JSON or text</source>
        <translation>dies ist eine Arbeitsmappe alter Art oder mit Kennwort, erwartet wird .xlsx, .ods, CSV, JSON oder Text</translation>
    </message>
    <message>
        <source>this is a damaged workbook, or none: expected .xlsx or .ods</source>
        <translation>dies ist eine beschädigte Arbeitsmappe oder keine: erwartet wird .xlsx oder .ods</translation>
    </message>
    <message>
        <source>the workbook is too large</source>
        <translation>die Arbeitsmappe ist zu groß</translation>
    </message>
    <message>
        <source>there is nothing in this workbook</source>
        <translation>in dieser Arbeitsmappe steht nichts</translation>
    </message>
    <message>
        <source>expected an array of objects</source>
        <translation>erwartet wird ein Array von Objekten</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>erwartet wird eine Zahl</translation>
    </message>
</context>
<context>
    <name>ExportFolder</name>
    <message>
        <source>Left out of the scripts: %1</source>
        <translation>In den Skripten ausgelassen: %1</translation>
    </message>
    <message>
        <source>Removed, because it is out of date: %1</source>
        <translation>Entfernt, weil veraltet: %1</translation>
    </message>
    <message>
        <source>Out of date, but kept, because somebody changed it: %1</source>
        <translation>Veraltet, aber behalten, weil jemand die Datei geändert hat: %1</translation>
    </message>
    <message>
        <source>Kept, because Portolan did not write it: %1</source>
        <translation>Behalten, weil nicht von Portolan geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>en</source>
        <comment>language of exported pages, as in HTML&apos;s lang</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>CSV data</source>
        <translation>CSV-Daten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>JSON data</source>
        <translation>JSON-Daten</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>as-documented: bidirectional requirements open the port on both ends</source>
        <translation>wie dokumentiert (as-documented): Bidirektionale Anforderungen öffnen den Port an beiden Enden</translation>
    </message>
    <message>
        <source>server-only: bidirectional requirements open the port on the server alone</source>
        <translation>nur Server (server-only): Bidirektionale Anforderungen öffnen den Port nur am Server</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Bidirectional</source>
        <translation>Bidirektional</translation>
    </message>
    <message>
        <source>No connections follow from this drawing.</source>
        <translation>Aus dieser Zeichnung folgen keine Verbindungen.</translation>
    </message>
    <message>
        <source>No rules follow from this drawing.</source>
        <translation>Aus dieser Zeichnung folgen keine Regeln.</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>No requirements.</source>
        <translation>Keine Anforderungen.</translation>
    </message>
    <message>
        <source>errors: %1, warnings: %2, hints: %3</source>
        <translation>Fehler: %1, Warnungen: %2, Hinweise: %3</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Untitled drawing</source>
        <translation>Unbenannte Zeichnung</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>What is missing here</source>
        <translation>Was hier fehlt</translation>
    </message>
    <message>
        <source>Diagram of the drawing</source>
        <translation>Diagramm der Zeichnung</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Firewall scripts</source>
        <translation>Firewallskripte</translation>
    </message>
    <message>
        <source>No host of this drawing needs any rules.</source>
        <translation>Kein Host dieser Zeichnung braucht Regeln.</translation>
    </message>
    <message>
        <source>Copy the folder of a host to that host and run apply there as an administrator. It checks everything first, and goes back by itself unless the rules are kept in time. The head of each script says more.</source>
        <translation>Kopieren Sie den Ordner eines Hosts auf diesen Host, und führen Sie apply dort als Administrator aus. Es prüft zuerst alles und nimmt die Regeln von selbst zurück, wenn sie nicht rechtzeitig behalten werden. Mehr steht am Anfang jedes Skripts.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Made by %1.</source>
        <translation>Erstellt mit %1.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>PDF pages</source>
        <translation>PDF-Seiten</translation>
    </message>
    <message>
        <source>The whole drawing</source>
        <translation>Die ganze Zeichnung</translation>
    </message>
    <message>
        <source>Nothing was tried: no connection of the drawing leads there.</source>
        <translation>Nichts wurde versucht: Keine Verbindung der Zeichnung führt dorthin.</translation>
    </message>
    <message>
        <source>No host lacks its addresses or its name.</source>
        <translation>Keinem Host fehlen Adressen oder Name.</translation>
    </message>
    <message>
        <source>No hosts.</source>
        <translation>Keine Hosts.</translation>
    </message>
    <message>
        <source>The list says what the drawing says.</source>
        <translation>Die Liste sagt, was die Zeichnung sagt.</translation>
    </message>
</context>
<context>
    <name>FoundHosts</name>
    <message numerus="yes">
        <source>%n host(s) found</source>
        <translation>
            <numerusform>%n Host gefunden</numerusform>
            <numerusform>%n Hosts gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>A group is made of two hosts or more.</source>
        <translation>Eine Gruppe entsteht aus zwei oder mehr Hosts.</translation>
    </message>
    <message>
        <source>%1 is a Threat Manager server, which stands for itself.</source>
        <translation>%1 ist ein Threat-Manager-Server und steht für sich selbst.</translation>
    </message>
    <message>
        <source>%1 is known by its name only: in a group, rules would miss it. Give it an address first.</source>
        <translation>%1 ist nur dem Namen nach bekannt: in einer Gruppe würde er den Regeln fehlen. Geben Sie ihm zuerst eine Adresse.</translation>
    </message>
    <message>
        <source>%1 and %2 are not alike: %3.</source>
        <translation>%1 und %2 sind nicht gleichartig: %3.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a group&apos;s name: fs01 to fs09</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>HostPlacing</name>
    <message>
        <source>Added %1</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>This id is taken</source>
        <translation>Diese Kennung ist schon vergeben</translation>
    </message>
    <message>
        <source>Expected 1 to 64 letters, digits or . _ - that begin and end with a letter or digit</source>
        <translation>Erwartet werden 1 bis 64 Buchstaben (ohne Umlaute), Ziffern oder . _ -, am Anfang und Ende ein Buchstabe oder eine Ziffer</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Opens a connection to</source>
        <translation>Öffnet eine Verbindung zu</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Crosses, not joined</source>
        <translation>Kreuzt, nicht verbunden</translation>
    </message>
    <message>
        <source>Group of hosts</source>
        <translation>Gruppe von Hosts</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
</context>
<context>
    <name>LineMark</name>
    <message>
        <source>Contradicted</source>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>No answer from here</source>
        <translation>Keine Antwort von hier aus</translation>
    </message>
    <message>
        <source>Result too old</source>
        <translation>Ergebnis zu alt</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>Unproved</source>
        <translation>Unbewiesen</translation>
    </message>
    <message>
        <source>Proven in part</source>
        <translation>Zum Teil bewiesen</translation>
    </message>
    <message>
        <source>Answers from here</source>
        <translation>Antwortet von hier aus</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Unbekannte Rolle</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Moved to zone %1</source>
        <translation>In Zone %1 verschoben</translation>
    </message>
    <message>
        <source>%1 still belongs to zone %2</source>
        <translation>%1 gehört weiterhin zur Zone %2</translation>
    </message>
    <message>
        <source>Move zone %1</source>
        <translation>Zone %1 verschieben</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n host(s)</source>
        <translation>
            <numerusform>%n Host verschieben</numerusform>
            <numerusform>%n Hosts verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move hosts and zones</source>
        <translation>Hosts und Zonen verschieben</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Notiz verschieben</translation>
    </message>
    <message>
        <source>Move picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s) and picture(s)</source>
        <translation>
            <numerusform>%n Notiz oder Bild verschieben</numerusform>
            <numerusform>%n Notizen und Bilder verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n thing(s)</source>
        <translation>
            <numerusform>%n Element verschieben</numerusform>
            <numerusform>%n Elemente verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewNoteGesture</name>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
</context>
<context>
    <name>NewZoneGesture</name>
    <message>
        <source>Draw zone</source>
        <translation>Zone zeichnen</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%1, %n host(s)</source>
        <translation>
            <numerusform>%1, %n Host</numerusform>
            <numerusform>%1, %n Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Probing</name>
    <message>
        <source>%1 (%2, addresses: %3)</source>
        <translation>%1 (%2, Adressen: %3)</translation>
    </message>
    <message>
        <source>This computer is not the source of these connections. Open or refused means that the destination can be reached from here; filtered, that something drops packets from here, which may be as it should be. Neither proves what the sources reach: that is for their verify scripts and the probe kit. UDP is not proved from here.</source>
        <translation>Dieser Rechner ist nicht die Quelle dieser Verbindungen. Offen oder abgewiesen heißt, dass das Ziel von hier aus erreichbar ist; gefiltert, dass etwas die Pakete von hier verwirft, was richtig sein kann. Beides beweist nicht, was die Quellen erreichen: Das ist Sache ihrer verify-Skripte und des Probensatzes. UDP wird von hier aus nicht bewiesen.</translation>
    </message>
    <message>
        <source>Connections: %1, of which a try can prove nothing: %2. Addresses to try: %3, names to look up: %4.</source>
        <translation>Verbindungen: %1, davon solche, für die ein Versuch nichts beweist: %2. Zu versuchende Adressen: %3, nachzuschlagende Namen: %4.</translation>
    </message>
    <message>
        <source>Proven: %1, refuted: %2, contradicted: %3, unproved: %4, old: %5, missing: %6.</source>
        <translation>Bewiesen: %1, widerlegt: %2, widersprüchlich: %3, unbewiesen: %4, veraltet: %5, fehlend: %6.</translation>
    </message>
    <message>
        <source>Networks and ranges that are not tried: %1, namely %2.</source>
        <translation>Netze und Bereiche, die nicht versucht werden: %1, nämlich %2.</translation>
    </message>
    <message>
        <source>Results that are about no connection of this drawing as it is now: %1.</source>
        <translation>Ergebnisse, die keine Verbindung dieser Zeichnung betreffen, wie sie jetzt ist: %1.</translation>
    </message>
</context>
<context>
    <name>Renamings</name>
    <message>
        <source>{%1} is no field: there are {name}, {label}, {domain} and {n}.</source>
        <translation>{%1} ist kein Feld: Es gibt {name}, {label}, {domain} und {n}.</translation>
    </message>
    <message>
        <source>A brace is missing; a brace itself is {{ or }}.</source>
        <translation>Eine Klammer fehlt; eine Klammer selbst ist {{ oder }}.</translation>
    </message>
</context>
<context>
    <name>ResizeGesture</name>
    <message>
        <source>Resize zone %1</source>
        <translation>Größe der Zone %1 ändern</translation>
    </message>
    <message>
        <source>Resize picture</source>
        <translation>Bildgröße ändern</translation>
    </message>
    <message>
        <source>Resize note</source>
        <translation>Notizgröße ändern</translation>
    </message>
</context>
<context>
    <name>ScriptTarget</name>
    <message>
        <source>nftables</source>
        <translation>nftables</translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation>PowerShell</translation>
    </message>
    <message>
        <source>firewalld</source>
        <translation>firewalld</translation>
    </message>
    <message>
        <source>iptables and ipset</source>
        <translation>iptables und ipset</translation>
    </message>
    <message>
        <source>nftables, into an existing chain</source>
        <translation>nftables, in eine vorhandene Kette</translation>
    </message>
    <message>
        <source>ufw</source>
        <translation>ufw</translation>
    </message>
    <message>
        <source>On many machines: first one by hand, kept and verified. Then copy the folder of the profile and run apply.sh --unattended in batches, stopping at the first machine that fails: the exit code tells.</source>
        <translation>Auf vielen Rechnern: zuerst einer von Hand, behalten und geprüft. Dann den Ordner des Profils kopieren und apply.sh --unattended in Schüben ausführen, bis zum ersten Rechner, auf dem es fehlschlägt: Der Exitcode sagt es.</translation>
    </message>
    <message>
        <source>On many machines: first one by hand, kept and verified. Then apply.ps1 -Unattended of the profile as a start-up script of a group policy, or as an app of Intune.</source>
        <translation>Auf vielen Rechnern: zuerst einer von Hand, behalten und geprüft. Dann apply.ps1 -Unattended des Profils als Startskript einer Gruppenrichtlinie oder als App von Intune.</translation>
    </message>
    <message>
        <source>Group policy</source>
        <translation>Gruppenrichtlinie</translation>
    </message>
    <message>
        <source>On many machines: put the rules into a policy that is linked to one test machine, verify there, then link the policy to the organisational unit of the profile.</source>
        <translation>Auf vielen Rechnern: die Regeln in eine Richtlinie setzen, die mit einem Testrechner verknüpft ist, dort prüfen, dann die Richtlinie mit der Organisationseinheit des Profils verknüpfen.</translation>
    </message>
    <message>
        <source>Ansible</source>
        <translation>Ansible</translation>
    </message>
    <message>
        <source>Playbooks that bring the scripts to all hosts, in batches</source>
        <translation>Playbooks, die die Skripte zu allen Hosts bringen, in Schüben</translation>
    </message>
    <message>
        <source>netsh, for old servers</source>
        <translation>netsh, für alte Server</translation>
    </message>
    <message>
        <source>On many machines: first one by hand, kept and verified. Then apply.cmd --unattended of the profile as a start-up script of a group policy.</source>
        <translation>Auf vielen Rechnern: zuerst einen von Hand, behalten und geprüft. Dann apply.cmd --unattended des Profils als Startskript einer Gruppenrichtlinie.</translation>
    </message>
    <message>
        <source>Probe kit</source>
        <translation>Probe-Kit</translation>
    </message>
    <message>
        <source>Listeners and senders, for what verify cannot prove from one side</source>
        <translation>Empfänger und Sender, für das, was verify von einer Seite aus nicht beweisen kann</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Waived because</source>
        <translation>Akzeptiert, weil</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>Trifft zu</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Local ports</source>
        <translation>Lokale Ports</translation>
    </message>
    <message>
        <source>Remote ports</source>
        <translation>Entfernte Ports</translation>
    </message>
    <message>
        <source>Remote addresses</source>
        <translation>Gegenstellen (Adressen)</translation>
    </message>
    <message>
        <source>Remote names</source>
        <translation>Gegenstellen (Namen)</translation>
    </message>
    <message>
        <source>Remote hosts</source>
        <translation>Gegenstellen (Hosts)</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Rules by host</source>
        <translation>Regeln je Host</translation>
    </message>
    <message>
        <source>Ports requirements</source>
        <translation>Portanforderungen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Nachgeschlagen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Gets the addresses</source>
        <translation>Bekommt die Adressen</translation>
    </message>
    <message>
        <source>Gets the name</source>
        <translation>Bekommt den Namen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>From the source</source>
        <translation>Von der Quelle aus</translation>
    </message>
    <message>
        <source>Rule at the destination</source>
        <translation>Regel auf dem Ziel</translation>
    </message>
    <message>
        <source>From another computer</source>
        <translation>Von einem anderen Rechner</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Results of the check</source>
        <translation>Ergebnisse der Prüfung</translation>
    </message>
    <message>
        <source>Proof of the connections</source>
        <translation>Beweis der Verbindungen</translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation>Namen und Adressen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What an import changes</source>
        <translation>Was ein Import ändert</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Single server</source>
        <translation>Einzelner Server</translation>
    </message>
    <message>
        <source>One Threat Manager server with everything on it, two domain controllers and two file servers.</source>
        <translation>Ein Threat-Manager-Server, auf dem alles läuft, zwei Domänencontroller und zwei Dateiserver.</translation>
    </message>
    <message>
        <source>Head office with branches</source>
        <translation>Zentrale mit Niederlassungen</translation>
    </message>
    <message>
        <source>About forty hosts and groups of hosts in five zones, on Windows and Linux, over IPv4 and IPv6.</source>
        <translation>Etwa vierzig Hosts und Gruppen von Hosts in fünf Zonen, unter Windows und Linux, mit IPv4 und IPv6.</translation>
    </message>
    <message>
        <source>Remote database and Action Service</source>
        <translation>Datenbank und Action Service auf eigenen Servern</translation>
    </message>
    <message>
        <source>PostgreSQL and the Action Service on servers of their own.</source>
        <translation>PostgreSQL und der Action Service laufen jeweils auf einem eigenen Server.</translation>
    </message>
    <message>
        <source>Production and test</source>
        <translation>Produktion und Test</translation>
    </message>
    <message>
        <source>Two Threat Manager servers, and hosts that belong to one or to both.</source>
        <translation>Zwei Threat-Manager-Server und Hosts, die zu einem oder zu beiden gehören.</translation>
    </message>
    <message>
        <source>Large enterprise</source>
        <translation>Großes Unternehmen</translation>
    </message>
    <message>
        <source>Generated: 10,000 agents and 1,000 domain controllers in eight regions, or as many as you say.</source>
        <translation>Wird erzeugt: 10.000 Agents und 1.000 Domänencontroller in acht Regionen oder so viele, wie Sie angeben.</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::Grouping</name>
    <message>
        <source>they have other roles or options</source>
        <translation>sie haben andere Rollen oder Optionen</translation>
    </message>
    <message>
        <source>they run on other platforms</source>
        <translation>sie laufen auf anderen Plattformen</translation>
    </message>
    <message>
        <source>they stand in other zones</source>
        <translation>sie stehen in anderen Zonen</translation>
    </message>
    <message>
        <source>they belong to other servers</source>
        <translation>sie gehören zu anderen Servern</translation>
    </message>
    <message>
        <source>they serve other things</source>
        <translation>sie bieten andere Dienste an</translation>
    </message>
    <message>
        <source>their files say other things of them</source>
        <translation>ihre Dateien sagen Verschiedenes über sie</translation>
    </message>
</context>
<context>
    <name>portolan::app::ActionSet</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>Makes a drawing, empty or from a template</source>
        <translation>Legt eine Zeichnung an, leer oder aus einer Vorlage</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Opens a drawing</source>
        <translation>Öffnet eine Zeichnung</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saves the drawing</source>
        <translation>Speichert die Zeichnung</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Saves the drawing in another file and goes on with that</source>
        <translation>Speichert die Zeichnung in einer anderen Datei und arbeitet mit dieser weiter</translation>
    </message>
    <message>
        <source>Saves the drawing in another file and goes on with this one</source>
        <translation>Speichert die Zeichnung in einer anderen Datei und arbeitet mit der bisherigen weiter</translation>
    </message>
    <message>
        <source>Reads the file again and drops what was changed since</source>
        <translation>Liest die Datei neu ein und verwirft, was seither geändert wurde</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Writes pictures, tables and scripts for others</source>
        <translation>Schreibt Bilder, Tabellen und Skripte zum Weitergeben</translation>
    </message>
    <message>
        <source>Writes the firewall scripts of all hosts into a folder</source>
        <translation>Schreibt die Firewallskripte aller Hosts in einen Ordner</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Closes this window</source>
        <translation>Schließt dieses Fenster</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Closes every window</source>
        <translation>Schließt alle Fenster</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last step back</source>
        <translation>Nimmt den letzten Schritt zurück</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Makes the step again that was taken back</source>
        <translation>Führt den zurückgenommenen Schritt wieder aus</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Moves what is selected to the clipboard</source>
        <translation>Verschiebt die Auswahl in die Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies what is selected to the clipboard</source>
        <translation>Kopiert die Auswahl in die Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Makes another of what is selected</source>
        <translation>Legt ein Duplikat der Auswahl an</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Removes what is selected</source>
        <translation>Entfernt die Auswahl</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Alles auswä&amp;hlen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Changes the name of what is selected</source>
        <translation>Ändert den Namen des ausgewählten Elements</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Select and Move</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Selects and moves hosts and zones</source>
        <translation>Wählt Hosts und Zonen aus und verschiebt sie</translation>
    </message>
    <message>
        <source>Draw &amp;Zone</source>
        <translation>&amp;Zone zeichnen</translation>
    </message>
    <message>
        <source>Draws a zone; hosts inside become its members</source>
        <translation>Zeichnet eine Zone; Hosts darin gehören dann zu ihr</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>Ansicht &amp;verschieben</translation>
    </message>
    <message>
        <source>Moves the view by dragging</source>
        <translation>Verschiebt die Ansicht durch Ziehen</translation>
    </message>
    <message>
        <source>&amp;Lay Out All</source>
        <translation>A&amp;lles anordnen</translation>
    </message>
    <message>
        <source>Arranges everything anew, except what was placed by hand</source>
        <translation>Ordnet alles neu an, außer was von Hand platziert wurde</translation>
    </message>
    <message>
        <source>Arranges everything anew, also what was placed by hand</source>
        <translation>Ordnet alles neu an, auch was von Hand platziert wurde</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Shows things larger</source>
        <translation>Zeigt alles größer</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Shows things smaller</source>
        <translation>Zeigt alles kleiner</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Fit Drawing</source>
        <translation>&amp;Zeichnung einpassen</translation>
    </message>
    <message>
        <source>Shows the whole drawing</source>
        <translation>Zeigt die ganze Zeichnung</translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation>&amp;Auswahl einpassen</translation>
    </message>
    <message>
        <source>Shows what is selected as large as it fits</source>
        <translation>Zeigt die Auswahl so groß wie möglich</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkombinationen …</translation>
    </message>
    <message>
        <source>Lists all keys, which can be changed</source>
        <translation>Zeigt alle Tasten; sie lassen sich ändern</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Explains drawings, rules and scripts</source>
        <translation>Erklärt Zeichnungen, Regeln und Skripte</translation>
    </message>
    <message>
        <source>&amp;About Portolan</source>
        <translation>&amp;Über Portolan</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>The library it is built on</source>
        <translation>Die Bibliothek, auf der Portolan aufbaut</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Drawing</source>
        <translation>&amp;Zeichnung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Drawings that were opened or saved last</source>
        <translation>Zeichnungen, die zuletzt geöffnet oder gespeichert wurden</translation>
    </message>
    <message>
        <source>Send to Z&amp;one</source>
        <translation>I&amp;n Zone verschieben</translation>
    </message>
    <message>
        <source>Puts the selected hosts into a zone, or out of theirs</source>
        <translation>Verschiebt die ausgewählten Hosts in eine Zone oder nimmt sie aus ihrer heraus</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bedienfelder</translation>
    </message>
    <message>
        <source>Shows or hides what is around the drawing</source>
        <translation>Zeigt oder verbirgt, was um die Zeichnung herum steht</translation>
    </message>
    <message>
        <source>&amp;Reset Panels</source>
        <translation>Bedienfelder z&amp;urücksetzen</translation>
    </message>
    <message>
        <source>Puts every panel into its usual place</source>
        <translation>Bringt jedes Bedienfeld an seinen üblichen Platz</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Save Scr&amp;ipts…</source>
        <translation>Sk&amp;ripte speichern …</translation>
    </message>
    <message>
        <source>Lay Out All, &amp;Also Pinned…</source>
        <translation>Alles anordnen, auch &amp;Fixiertes …</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Shows things at 100%</source>
        <translation>Zeigt alles in 100 %</translation>
    </message>
    <message>
        <source>Language and author</source>
        <translation>Sprache und Autor</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Shows the diagram as it will be printed</source>
        <translation>Zeigt das Diagramm, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>Goes to a host by its name, address, role or port</source>
        <translation>Springt anhand von Name, Adresse, Rolle oder Port zu einem Host</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Goes to the next host that was found</source>
        <translation>Springt zum nächsten gefundenen Host</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Goes to the host that was found before</source>
        <translation>Springt zum vorigen gefundenen Host</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Does what one finds by a part of its name, or goes to a host</source>
        <translation>Führt aus, was man an einem Teil seines Namens findet, oder springt zu einem Host</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Fixieren</translation>
    </message>
    <message>
        <source>Keeps the selected hosts where they are when all is laid out</source>
        <translation>Lässt die ausgewählten Hosts an ihrem Platz, wenn alles angeordnet wird</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>&amp;Linksbündig</translation>
    </message>
    <message>
        <source>Brings the selected hosts to the left edge of them all</source>
        <translation>Bringt die ausgewählten Hosts an ihren gemeinsamen linken Rand</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>&amp;Zentriert</translation>
    </message>
    <message>
        <source>Brings the selected hosts below each other</source>
        <translation>Bringt die ausgewählten Hosts untereinander</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>&amp;Rechtsbündig</translation>
    </message>
    <message>
        <source>Brings the selected hosts to the right edge of them all</source>
        <translation>Bringt die ausgewählten Hosts an ihren gemeinsamen rechten Rand</translation>
    </message>
    <message>
        <source>Align &amp;Tops</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Brings the selected hosts to the upper edge of them all</source>
        <translation>Bringt die ausgewählten Hosts an ihren gemeinsamen oberen Rand</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
        <source>Brings the selected hosts beside each other</source>
        <translation>Bringt die ausgewählten Hosts nebeneinander</translation>
    </message>
    <message>
        <source>Align &amp;Bottoms</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Brings the selected hosts to the lower edge of them all</source>
        <translation>Bringt die ausgewählten Hosts an ihren gemeinsamen unteren Rand</translation>
    </message>
    <message>
        <source>Distribute &amp;Across</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Leaves the same gap between the selected hosts, from left to right</source>
        <translation>Lässt zwischen den ausgewählten Hosts gleiche Abstände, von links nach rechts</translation>
    </message>
    <message>
        <source>Distribute &amp;Down</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Leaves the same gap between the selected hosts, from top to bottom</source>
        <translation>Lässt zwischen den ausgewählten Hosts gleiche Abstände, von oben nach unten</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>A&amp;usrichten</translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>Zurü&amp;ck</translation>
    </message>
    <message>
        <source>Shows what was in sight before</source>
        <translation>Zeigt, was vorher zu sehen war</translation>
    </message>
    <message>
        <source>Go For&amp;ward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Shows again what one came back from</source>
        <translation>Zeigt wieder, wovon man zurückgekommen ist</translation>
    </message>
    <message>
        <source>&amp;Select Alike</source>
        <translation>&amp;Gleichartige auswählen</translation>
    </message>
    <message>
        <source>Adds to the selected hosts those that are like one of them</source>
        <translation>Nimmt Hosts hinzu, die einem der ausgewählten gleichen</translation>
    </message>
    <message>
        <source>Hosts of the Same &amp;Role</source>
        <translation>Hosts mit gleicher &amp;Rolle</translation>
    </message>
    <message>
        <source>Selects every host that has a role in common with a selected one</source>
        <translation>Wählt alle Hosts aus, die eine Rolle mit einem der ausgewählten gemeinsam haben</translation>
    </message>
    <message>
        <source>Hosts in the Same &amp;Zone</source>
        <translation>Hosts in gleicher &amp;Zone</translation>
    </message>
    <message>
        <source>Selects every host that stands in the zone of a selected one</source>
        <translation>Wählt alle Hosts aus, die in der Zone eines ausgewählten stehen</translation>
    </message>
    <message>
        <source>Hosts with the Same &amp;Scripts</source>
        <translation>Hosts mit gleichen &amp;Skripten</translation>
    </message>
    <message>
        <source>Selects every host whose profile a selected one shares: the same rules on the same platform</source>
        <translation>Wählt alle Hosts aus, deren Profil ein ausgewählter teilt: gleiche Regeln auf gleicher Plattform</translation>
    </message>
    <message>
        <source>Hosts with the Same &amp;Problem</source>
        <translation>Hosts mit gleichem &amp;Problem</translation>
    </message>
    <message>
        <source>Selects every host that has a kind of problem which a selected one has</source>
        <translation>Wählt alle Hosts aus, die dieselbe Art von Problem haben wie ein ausgewählter</translation>
    </message>
    <message>
        <source>Make &amp;Group</source>
        <translation>&amp;Gruppe bilden</translation>
    </message>
    <message>
        <source>Draws the selected hosts, which are alike, as one card for all of them</source>
        <translation>Zeichnet die ausgewählten, gleichartigen Hosts als eine Karte für alle</translation>
    </message>
    <message>
        <source>Spl&amp;it Group…</source>
        <translation>Gruppe aufte&amp;ilen …</translation>
    </message>
    <message>
        <source>Draws each machine of the selected group as a host of its own</source>
        <translation>Zeichnet jede Maschine der ausgewählten Gruppe als eigenen Host</translation>
    </message>
    <message>
        <source>Mo&amp;ve Role</source>
        <translation>&amp;Rolle verschieben</translation>
    </message>
    <message>
        <source>Gives a role of the selected host to another one</source>
        <translation>Gibt eine Rolle des ausgewählten Hosts an einen anderen</translation>
    </message>
    <message>
        <source>&amp;Check from Here…</source>
        <translation>Von hier aus &amp;prüfen …</translation>
    </message>
    <message>
        <source>Tries the connections from this computer</source>
        <translation>Versucht die Verbindungen von diesem Rechner aus</translation>
    </message>
    <message>
        <source>&amp;Open Results…</source>
        <translation>&amp;Ergebnisse öffnen …</translation>
    </message>
    <message>
        <source>Reads what a verify script, the probe kit or a check wrote</source>
        <translation>Liest, was ein verify-Skript, der Probensatz oder eine Prüfung geschrieben hat</translation>
    </message>
    <message>
        <source>Open a &amp;Folder of Results…</source>
        <translation>&amp;Ordner mit Ergebnissen öffnen …</translation>
    </message>
    <message>
        <source>Reads what the scripts of many hosts wrote</source>
        <translation>Liest, was die Skripte vieler Hosts geschrieben haben</translation>
    </message>
    <message>
        <source>Forge&amp;t Results</source>
        <translation>Ergebnisse &amp;vergessen</translation>
    </message>
    <message>
        <source>Takes what the network says off the drawing; files stay as they are</source>
        <translation>Nimmt von der Zeichnung, was das Netz sagt; Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Resolve Names…</source>
        <translation>&amp;Namen auflösen …</translation>
    </message>
    <message>
        <source>Looks up the addresses and names that hosts lack</source>
        <translation>Schlägt die Adressen und Namen nach, die Hosts fehlen</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Shows what the colours of lines mean, and hides or shows each</source>
        <translation>Zeigt, was die Farben der Linien bedeuten, und blendet jede ein oder aus</translation>
    </message>
    <message>
        <source>Inserts a part of a drawing from the clipboard, a list of hosts or a picture</source>
        <translation>Fügt einen Teil einer Zeichnung aus der Zwischenablage ein, eine Liste von Hosts oder ein Bild</translation>
    </message>
    <message>
        <source>Selects everything</source>
        <translation>Wählt alles aus</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>No&amp;tiz</translation>
    </message>
    <message>
        <source>Puts a text on the drawing, with a click or a drag</source>
        <translation>Setzt einen Text auf die Zeichnung, mit einem Klick oder durch Ziehen</translation>
    </message>
    <message>
        <source>Pict&amp;ure…</source>
        <translation>&amp;Bild …</translation>
    </message>
    <message>
        <source>Puts a picture on the drawing, such as a logo</source>
        <translation>Setzt ein Bild auf die Zeichnung, etwa ein Logo</translation>
    </message>
    <message>
        <source>Brings the drawing up to date with a list of hosts, and shows first what that changes</source>
        <translation>Bringt die Zeichnung auf den Stand einer Hostliste und zeigt vorher, was sich dadurch ändert</translation>
    </message>
    <message>
        <source>Import &amp;Hosts…</source>
        <translation>Hosts &amp;importieren…</translation>
    </message>
    <message>
        <source>B&amp;ends</source>
        <translation>Kni&amp;cke</translation>
    </message>
    <message>
        <source>Moves what bends in the selected line, or lets it go</source>
        <translation>Verschiebt die Knicke der ausgewählten Linie oder lässt sie los</translation>
    </message>
    <message>
        <source>Move Bend &amp;Left</source>
        <translation>Knick nach &amp;links</translation>
    </message>
    <message>
        <source>Moves a piece of the selected line to the left</source>
        <translation>Verschiebt ein Stück der ausgewählten Linie nach links</translation>
    </message>
    <message>
        <source>Move Bend &amp;Right</source>
        <translation>Knick nach &amp;rechts</translation>
    </message>
    <message>
        <source>Moves a piece of the selected line to the right</source>
        <translation>Verschiebt ein Stück der ausgewählten Linie nach rechts</translation>
    </message>
    <message>
        <source>Move Bend &amp;Up</source>
        <translation>Knick nach &amp;oben</translation>
    </message>
    <message>
        <source>Moves a piece of the selected line up</source>
        <translation>Verschiebt ein Stück der ausgewählten Linie nach oben</translation>
    </message>
    <message>
        <source>Move Bend &amp;Down</source>
        <translation>Knick nach &amp;unten</translation>
    </message>
    <message>
        <source>Moves a piece of the selected line down</source>
        <translation>Verschiebt ein Stück der ausgewählten Linie nach unten</translation>
    </message>
    <message>
        <source>&amp;Next Bend</source>
        <translation>&amp;Nächster Knick</translation>
    </message>
    <message>
        <source>Goes on to the next piece of the selected line that can be moved</source>
        <translation>Geht zum nächsten Stück der ausgewählten Linie, das sich verschieben lässt</translation>
    </message>
    <message>
        <source>R&amp;eset Bends</source>
        <translation>Knicke &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Lets the selected line find its way by itself again</source>
        <translation>Lässt die ausgewählte Linie ihren Weg wieder selbst finden</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>F&amp;alten</translation>
    </message>
    <message>
        <source>Shows hosts that are alike as one card, or by themselves</source>
        <translation>Zeigt gleiche Hosts als eine Karte oder einzeln</translation>
    </message>
    <message>
        <source>&amp;Fold Like Hosts</source>
        <translation>&amp;Gleiche Hosts falten</translation>
    </message>
    <message>
        <source>Shows the selected hosts and those of their zone that are like them as one card with their number</source>
        <translation>Zeigt die ausgewählten Hosts und die ihrer Zone, die ihnen gleichen, als eine Karte mit ihrer Anzahl</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>&amp;Alle falten</translation>
    </message>
    <message>
        <source>Shows all like hosts of each zone as one card</source>
        <translation>Zeigt alle gleichen Hosts jeder Zone als eine Karte</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>&amp;Entfalten</translation>
    </message>
    <message>
        <source>Shows the hosts of the selected card by themselves again</source>
        <translation>Zeigt die Hosts der ausgewählten Karte wieder einzeln</translation>
    </message>
    <message>
        <source>Unfo&amp;ld All</source>
        <translation>A&amp;lle entfalten</translation>
    </message>
    <message>
        <source>Shows every host by itself again</source>
        <translation>Zeigt jeden Host wieder einzeln</translation>
    </message>
    <message>
        <source>&amp;Replace Picture…</source>
        <translation>Bild &amp;ersetzen…</translation>
    </message>
    <message>
        <source>Puts another file in place of the selected picture</source>
        <translation>Legt eine andere Datei an die Stelle des ausgewählten Bildes</translation>
    </message>
    <message>
        <source>Make Zon&amp;e</source>
        <translation>Z&amp;one bilden</translation>
    </message>
    <message>
        <source>Puts the selected hosts into a new zone; without any, makes an empty one</source>
        <translation>Bringt die ausgewählten Hosts in eine neue Zone; ohne Auswahl entsteht eine leere</translation>
    </message>
    <message>
        <source>Ne&amp;xt Panel</source>
        <translation>&amp;Nächstes Bedienfeld</translation>
    </message>
    <message>
        <source>Takes the keyboard from the drawing to the panels, and back to it</source>
        <translation>Bringt die Tastatur von der Zeichnung zu den Bedienfeldern und zurück</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>Vor&amp;iges Bedienfeld</translation>
    </message>
    <message>
        <source>Takes the keyboard through the panels the other way round</source>
        <translation>Bringt die Tastatur andersherum durch die Bedienfelder</translation>
    </message>
</context>
<context>
    <name>portolan::app::ActionStates</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
</context>
<context>
    <name>portolan::app::Dialogs</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>%1 export</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>Find Host</source>
        <translation>Host suchen</translation>
    </message>
    <message>
        <source>Name, address, role or port</source>
        <translation>Name, Adresse, Rolle oder Port</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>A part of a command or of a host</source>
        <translation>Teil eines Befehls oder eines Hosts</translation>
    </message>
    <message>
        <source>A new host</source>
        <translation>Ein neuer Host</translation>
    </message>
    <message>
        <source>beside the present one</source>
        <translation>neben dem jetzigen</translation>
    </message>
    <message>
        <source>Move Role</source>
        <translation>Rolle verschieben</translation>
    </message>
    <message>
        <source>Insert Picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Replace Picture</source>
        <translation>Bild ersetzen</translation>
    </message>
</context>
<context>
    <name>portolan::app::DrawingController</name>
    <message>
        <source>Portolan drawings (*.portolan)</source>
        <translation>Portolan-Zeichnungen (*.portolan)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>The drawing could not be opened.</source>
        <translation>Die Zeichnung konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Save Drawing As</source>
        <translation>Zeichnung speichern unter</translation>
    </message>
    <message>
        <source>Save a Copy of the Drawing</source>
        <translation>Kopie der Zeichnung speichern</translation>
    </message>
    <message>
        <source>The drawing could not be saved.</source>
        <translation>Die Zeichnung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Read “%1” again and drop what was changed since it was saved?</source>
        <translation>„%1“ neu einlesen und verwerfen, was seit dem Speichern geändert wurde?</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes.</source>
        <translation>„%1“ hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>They are lost unless you save them.</source>
        <translation>Sie gehen verloren, wenn Sie sie nicht speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, seit die Datei hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>Saving replaces what the other program wrote.</source>
        <translation>Beim Speichern wird ersetzt, was das andere Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Making a drawing…</source>
        <translation>Zeichnung wird angelegt …</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>portolan::app::ErrorDialog</name>
    <message>
        <source>Place: %1</source>
        <translation>Stelle: %1</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation>Prüfen Sie, ob die Datei noch vorhanden ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Nothing was changed on the disk. Check its free space and your rights, or save under another name.</source>
        <translation>Auf dem Datenträger wurde nichts geändert. Prüfen Sie den freien Speicherplatz und Ihre Rechte, oder speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The file was changed by hand or damaged. Mend it at the place named, or open an earlier copy.</source>
        <translation>Die Datei wurde von Hand geändert oder ist beschädigt. Berichtigen Sie sie an der genannten Stelle, oder öffnen Sie eine frühere Kopie.</translation>
    </message>
    <message>
        <source>The file was made by a newer Portolan. Install that to open it.</source>
        <translation>Die Datei stammt von einer neueren Portolan-Version. Installieren Sie diese, um die Datei zu öffnen.</translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>portolan::app::HostLists</name>
    <message>
        <source>Copy Details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n message(s) before this; all are copied)</source>
        <translation>
            <numerusform>%1 (%n Meldung davor; kopiert werden alle)</numerusform>
            <numerusform>%1 (%n Meldungen davor; kopiert werden alle)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::app::MainWindow</name>
    <message>
        <source>Open Drawings</source>
        <translation>Zeichnungen öffnen</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Lay Out All</source>
        <translation>Alles anordnen</translation>
    </message>
    <message>
        <source>Arrange also what was placed by hand?</source>
        <translation>Auch anordnen, was von Hand platziert wurde?</translation>
    </message>
    <message>
        <source>One undo brings everything back to its place.</source>
        <translation>Ein Rückgängig bringt alles an seinen Platz zurück.</translation>
    </message>
    <message>
        <source>Lay Out</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>No host found for “%1”</source>
        <translation>Kein Host gefunden für „%1“</translation>
    </message>
    <message>
        <source>Host %1 of %2 found</source>
        <translation>Host %1 von %2 gefunden</translation>
    </message>
    <message>
        <source>%1, in a fold of %2 hosts</source>
        <translation>%1, in einer gefalteten Karte von %2 Hosts</translation>
    </message>
</context>
<context>
    <name>portolan::app::NetworkChecks</name>
    <message>
        <source>The results could not be kept: %1</source>
        <translation>Die Ergebnisse ließen sich nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>From here: open %1, refused %2, filtered %3, not proved %4</source>
        <translation>Von hier aus: offen %1, abgewiesen %2, gefiltert %3, nicht bewiesen %4</translation>
    </message>
    <message>
        <source>Open a Folder of Results</source>
        <translation>Ordner mit Ergebnissen öffnen</translation>
    </message>
    <message>
        <source>Open Results</source>
        <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>Results (*.json)</source>
        <translation>Ergebnisse (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Files of results: %1</source>
        <translation>Dateien mit Ergebnissen: %1</translation>
    </message>
    <message>
        <source>%1 has no ending that says how to write it, such as .html or .csv</source>
        <translation>%1 hat keine Endung, die sagt, wie es zu schreiben ist, etwa .html oder .csv</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 ist geschrieben</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
</context>
<context>
    <name>portolan::app::Panels</name>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Minikarte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>portolan::app::RecentMenu</name>
    <message>
        <source>No Drawings Yet</source>
        <translation>Noch keine Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>portolan::app::StatusLine</name>
    <message>
        <source>Shows the problems</source>
        <translation>Zeigt die Probleme</translation>
    </message>
    <message>
        <source>Zoom; a click fits the drawing into the view</source>
        <translation>Zoom; ein Klick passt die Zeichnung in die Ansicht ein</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>portolan::app::ZoneMenu</name>
    <message>
        <source>&amp;No Zone</source>
        <translation>&amp;Keine Zone</translation>
    </message>
</context>
<context>
    <name>portolan::rendering::DiagramTiles</name>
    <message>
        <source>%1: how the sheets lie</source>
        <translation>%1: Lage der Blätter</translation>
    </message>
    <message>
        <source>%1: sheet %2, column %3 of %4, row %5 of %6</source>
        <translation>%1: Blatt %2, Spalte %3 von %4, Zeile %5 von %6</translation>
    </message>
</context>
<context>
    <name>portolan::rendering::DrawingGraph</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::rendering::PictureFormats</name>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>draw.io diagram</source>
        <translation>draw.io-Diagramm</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Mermaid-Flussdiagramm</translation>
    </message>
    <message>
        <source>Graphviz graph</source>
        <translation>Graphviz-Graph</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-Seite</translation>
    </message>
</context>
<context>
    <name>portolan::rendering::PortsTable</name>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
</context>
<context>
    <name>portolan::rendering::TablePages</name>
    <message>
        <source>(continued)</source>
        <translation>(Fortsetzung)</translation>
    </message>
    <message numerus="yes">
        <source>%n, below</source>
        <translation>
            <numerusform>%n, siehe unten</numerusform>
            <numerusform>%n, siehe unten</numerusform>
        </translation>
    </message>
    <message>
        <source>below</source>
        <translation>siehe unten</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>portolan::views::AboutDialog</name>
    <message>
        <source>Portolan draws Netwrix Threat Manager deployments and derives their firewall rules. It is no product of Netwrix.</source>
        <translation>Portolan zeichnet Umgebungen von Netwrix Threat Manager und leitet ihre Firewallregeln ab. Es ist kein Produkt von Netwrix.</translation>
    </message>
    <message>
        <source>Ports requirements: %1</source>
        <translation>Portanforderungen: %1</translation>
    </message>
    <message>
        <source>Built on Qt %1, running on Qt %2</source>
        <translation>Erstellt mit Qt %1, läuft mit Qt %2</translation>
    </message>
    <message>
        <source>About Portolan</source>
        <translation>Über Portolan</translation>
    </message>
    <message>
        <source>Portolan %1</source>
        <translation>Portolan %1</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
</context>
<context>
    <name>portolan::views::AccessibleItem</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Lets one type another name</source>
        <translation>Lässt einen anderen Namen eingeben</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Goes to its fields</source>
        <translation>Geht zu den Feldern</translation>
    </message>
    <message>
        <source>Next connection</source>
        <translation>Nächste Verbindung</translation>
    </message>
    <message>
        <source>Goes to the next connection of the host</source>
        <translation>Geht zur nächsten Verbindung des Hosts</translation>
    </message>
    <message>
        <source>Previous connection</source>
        <translation>Vorherige Verbindung</translation>
    </message>
    <message>
        <source>Goes to the previous connection of the host</source>
        <translation>Geht zur vorherigen Verbindung des Hosts</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Falten</translation>
    </message>
    <message>
        <source>Shows it and its like as one card</source>
        <translation>Zeigt ihn und seinesgleichen als eine Karte</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Entfalten</translation>
    </message>
    <message>
        <source>Shows each of its hosts by itself</source>
        <translation>Zeigt jeden ihrer Hosts einzeln</translation>
    </message>
</context>
<context>
    <name>portolan::views::AnnotationPage</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Describe picture</source>
        <translation>Bild beschreiben</translation>
    </message>
    <message>
        <source>What the picture shows, for those who cannot see it</source>
        <translation>Was das Bild zeigt, für alle, die es nicht sehen können</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Move and resize</source>
        <translation>Verschieben und Größe ändern</translation>
    </message>
    <message>
        <source>Expected x, y, width and height, such as 0, 0, 208, 72</source>
        <translation>Erwartet werden x, y, Breite und Höhe, etwa 0, 0, 208, 72</translation>
    </message>
    <message>
        <source>A note with more text is shown taller</source>
        <translation>Eine Notiz mit mehr Text wird höher gezeigt</translation>
    </message>
</context>
<context>
    <name>portolan::views::CanvasLegend</name>
    <message>
        <source>Some connections are hidden</source>
        <translation>Einige Verbindungen sind ausgeblendet</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Shows or hides these connections on the canvas and in pictures; tables, rules and scripts stay whole</source>
        <translation>Blendet diese Verbindungen auf der Zeichenfläche und in Bildern ein oder aus; Tabellen, Regeln und Skripte bleiben vollständig</translation>
    </message>
</context>
<context>
    <name>portolan::views::CanvasView</name>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Click where the host is to stand, as often as needed; Esc ends it</source>
        <translation>Klicken Sie, wohin der Host soll, so oft wie nötig; Esc beendet das Platzieren</translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be read: %1</source>
        <translation>Der Inhalt der Zwischenablage ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Everything is in its place already</source>
        <translation>Alles steht schon an seinem Platz</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) moved</source>
        <translation>
            <numerusform>%n Host verschoben</numerusform>
            <numerusform>%n Hosts verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>The picture was not inserted: %1</source>
        <translation>Das Bild wurde nicht eingefügt: %1</translation>
    </message>
    <message>
        <source>There is no room for the line on that side</source>
        <translation>Auf dieser Seite ist für die Linie kein Platz</translation>
    </message>
    <message>
        <source>No piece of the line can go that way</source>
        <translation>Kein Stück der Linie lässt sich in diese Richtung verschieben</translation>
    </message>
    <message>
        <source>Bend %1 of %2</source>
        <translation>Knick %1 von %2</translation>
    </message>
    <message>
        <source>%1: where it is by itself</source>
        <translation>%1: wo er von selbst ist</translation>
    </message>
    <message>
        <source>%1: %2 to the right</source>
        <translation>%1: %2 nach rechts</translation>
    </message>
    <message>
        <source>%1: %2 to the left</source>
        <translation>%1: %2 nach links</translation>
    </message>
    <message>
        <source>%1: %2 down</source>
        <translation>%1: %2 nach unten</translation>
    </message>
    <message>
        <source>%1: %2 up</source>
        <translation>%1: %2 nach oben</translation>
    </message>
    <message numerus="yes">
        <source>%n pulled bend(s) left out: a box stands in the way</source>
        <translation>
            <numerusform>%n gezogener Knick ausgelassen: Ein Kasten steht im Weg</numerusform>
            <numerusform>%n gezogene Knicke ausgelassen: Ein Kasten steht im Weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) folded</source>
        <translation>
            <numerusform>%n Host gefaltet</numerusform>
            <numerusform>%n Hosts gefaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>No other host of the zone has the same roles, options, servers and platform</source>
        <translation>Kein anderer Host der Zone hat dieselben Rollen, Optionen, Server und dieselbe Plattform</translation>
    </message>
    <message>
        <source>What is alike is folded already</source>
        <translation>Was gleich ist, ist schon gefaltet</translation>
    </message>
    <message>
        <source>There is nothing more to fold</source>
        <translation>Es gibt nichts mehr zu falten</translation>
    </message>
    <message>
        <source>The picture was not replaced: %1</source>
        <translation>Das Bild wurde nicht ersetzt: %1</translation>
    </message>
    <message>
        <source>The picture is shown without its %1. If it looks different, use a PNG of it.</source>
        <translation>Das Bild erscheint ohne %1. Sieht es anders aus, nehmen Sie ein PNG davon.</translation>
    </message>
</context>
<context>
    <name>portolan::views::CheckDialog</name>
    <message>
        <source>Also each address of &amp;networks and ranges of at most</source>
        <translation>Auch jede Adresse von &amp;Netzen und Bereichen mit höchstens</translation>
    </message>
    <message>
        <source>Check from Here</source>
        <translation>Von hier aus prüfen</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>Alle Hosts</translation>
    </message>
    <message numerus="yes">
        <source>%n selected host(s)</source>
        <translation>
            <numerusform>%n ausgewählter Host</numerusform>
            <numerusform>%n ausgewählte Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest network, in addresses</source>
        <translation>Größtes Netz, in Adressen</translation>
    </message>
    <message>
        <source>&amp;Keep the results beside the drawing, in %1</source>
        <translation>Ergebnisse neben der Zeichnung &amp;aufbewahren, in %1</translation>
    </message>
    <message>
        <source>Connections &amp;towards:</source>
        <translation>Verbindungen &amp;zu:</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Of the addresses to try, %1 are those of networks and ranges.</source>
        <translation>Von den zu versuchenden Adressen gehören %1 zu Netzen und Bereichen.</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>T&amp;ries wait:</source>
        <translation>&amp;Versuche warten:</translation>
    </message>
</context>
<context>
    <name>portolan::views::DrawingPage</name>
    <message>
        <source>Expected ports such as 22 or 22, 2222</source>
        <translation>Erwartet werden Ports wie 22 oder 22, 2222</translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>Neuester: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Notizen ändern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Change title block</source>
        <translation>Schriftfeld ändern</translation>
    </message>
    <message>
        <source>Change catalog</source>
        <translation>Katalog ändern</translation>
    </message>
    <message>
        <source>As documented</source>
        <translation>Wie dokumentiert</translation>
    </message>
    <message>
        <source>Only towards the server</source>
        <translation>Nur zum Server hin</translation>
    </message>
    <message>
        <source>Bidirectional</source>
        <translation>Bidirektional</translation>
    </message>
    <message>
        <source>Change bidirectional rules</source>
        <translation>Bidirektionale Regeln ändern</translation>
    </message>
    <message>
        <source>Not restricted</source>
        <translation>Nicht beschränkt</translation>
    </message>
    <message>
        <source>Only what the drawing needs</source>
        <translation>Nur was die Zeichnung braucht</translation>
    </message>
    <message>
        <source>Linux outbound</source>
        <translation>Linux ausgehend</translation>
    </message>
    <message>
        <source>Change outbound rules</source>
        <translation>Ausgehende Regeln ändern</translation>
    </message>
    <message>
        <source>SSH from</source>
        <translation>SSH von</translation>
    </message>
    <message>
        <source>Change management addresses</source>
        <translation>Verwaltungsadressen ändern</translation>
    </message>
    <message>
        <source>From where administrators reach Linux hosts; empty is anywhere</source>
        <translation>Von wo Administratoren Linux-Hosts erreichen; leer heißt von überall</translation>
    </message>
    <message>
        <source>SSH ports</source>
        <translation>SSH-Ports</translation>
    </message>
    <message>
        <source>Change SSH ports</source>
        <translation>SSH-Ports ändern</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Waived problems</source>
        <translation>Akzeptierte Probleme</translation>
    </message>
</context>
<context>
    <name>portolan::views::DrawingPreviews</name>
    <message>
        <source>The file is not there any more</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>portolan::views::EmptyHint</name>
    <message>
        <source>Drag a host from the list to this place, or click it there and then click here. “New” offers templates to begin with.</source>
        <translation>Ziehen Sie einen Host aus der Liste hierher, oder klicken Sie erst ihn und dann diese Stelle an. „Neu“ bietet Vorlagen für den Anfang.</translation>
    </message>
    <message>
        <source>This drawing is empty</source>
        <translation>Diese Zeichnung ist leer</translation>
    </message>
</context>
<context>
    <name>portolan::views::ExportDialog</name>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was written: %1.</source>
        <translation>Es wurde nichts geschrieben: %1.</translation>
    </message>
    <message>
        <source>Apply, remove and verify, for each host</source>
        <translation>Anwenden, Entfernen und Prüfen, je Host</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Firewall scripts</source>
        <translation>Firewallskripte</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>Exportieren nach</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in this folder will be replaced.</source>
        <translation>
            <numerusform>%n Datei in diesem Ordner wird ersetzt.</numerusform>
            <numerusform>%n Dateien in diesem Ordner werden ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Written to %1:</source>
        <translation>Geschrieben nach %1:</translation>
    </message>
    <message>
        <source>Everything in one folder, with a page that links it</source>
        <translation>Alles in einem Ordner, mit einer Seite, die es verlinkt</translation>
    </message>
    <message>
        <source>Firewall scripts only</source>
        <translation>Nur Firewallskripte</translation>
    </message>
    <message>
        <source>What is ticked here</source>
        <translation>Was hier angekreuzt ist</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>A page that links the rest</source>
        <translation>Eine Seite, die alles andere verlinkt</translation>
    </message>
    <message>
        <source>Writes %1, and a folder of scripts for each host.</source>
        <translation>Schreibt %1 und einen Ordner mit Skripten je Host.</translation>
    </message>
    <message>
        <source>Writes %1.</source>
        <translation>Schreibt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n script file(s), in the folders of their hosts</source>
        <translation>
            <numerusform>%n Skriptdatei, im Ordner des Hosts</numerusform>
            <numerusform>%n Skriptdateien, in den Ordnern der Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::ExportOptions</name>
    <message>
        <source>On several sheets, where one is too small to be read</source>
        <translation>Auf mehreren Blättern, wo eines zu klein zum Lesen ist</translation>
    </message>
    <message>
        <source>With a table of the ports below</source>
        <translation>Mit einer Tabelle der Ports darunter</translation>
    </message>
    <message>
        <source>&amp;Hosts:</source>
        <translation>&amp;Hosts:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Of diagrams, pages and texts; data and scripts are always English</source>
        <translation>Von Diagrammen, Seiten und Texten; Daten und Skripte sind immer englisch</translation>
    </message>
    <message>
        <source>As large as the drawing</source>
        <translation>So groß wie die Zeichnung</translation>
    </message>
    <message>
        <source>Pixels of a PNG for each unit of the drawing</source>
        <translation>Pixel eines PNG je Einheit der Zeichnung</translation>
    </message>
    <message>
        <source>S&amp;cale:</source>
        <translation>&amp;Maßstab:</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Bilder:</translation>
    </message>
    <message>
        <source>Of a PDF; the first page shows how the others lie beside each other</source>
        <translation>Bei PDF; die erste Seite zeigt, wie die anderen nebeneinander liegen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%n selected, and what they talk to</source>
        <translation>
            <numerusform>%n ausgewählter und seine Gegenstellen</numerusform>
            <numerusform>%n ausgewählte und ihre Gegenstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Zone %1, and what it talks to</source>
        <translation>Zone %1 und womit sie spricht</translation>
    </message>
    <message>
        <source>Mermaid and Graphviz: hosts of a zone and role as one</source>
        <translation>Mermaid und Graphviz: Hosts einer Zone und Rolle als einer</translation>
    </message>
    <message>
        <source>For drawings of more hosts than these programs show</source>
        <translation>Für Zeichnungen mit mehr Hosts, als diese Programme zeigen</translation>
    </message>
    <message>
        <source>Host %1, and what it talks to</source>
        <translation>Host %1 und womit er spricht</translation>
    </message>
</context>
<context>
    <name>portolan::views::ExportPreviewPane</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>File to look at</source>
        <translation>Anzuzeigende Datei</translation>
    </message>
    <message>
        <source>Copies the whole of it, to be pasted into a document or a table</source>
        <translation>Kopiert das Ganze, um es in ein Dokument oder eine Tabelle einzufügen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Die Vorschau entsteht…</translation>
    </message>
    <message>
        <source>Tick a table or a picture to see it here.</source>
        <translation>Kreuzen Sie eine Tabelle oder ein Bild an, um es hier zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %n page(s).</source>
        <translation>
            <numerusform>Die ersten %1 von %n Seite.</numerusform>
            <numerusform>Die ersten %1 von %n Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s).</source>
        <translation>
            <numerusform>%n Seite.</numerusform>
            <numerusform>%n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The beginning; the file goes on.</source>
        <translation>Der Anfang; die Datei geht weiter.</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken…</translation>
    </message>
</context>
<context>
    <name>portolan::views::HelpBrowser</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>en</source>
        <comment>folder of the help in this language</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>portolan::views::HostListInserter</name>
    <message numerus="yes">
        <source>Insert %n host(s)</source>
        <translation>
            <numerusform>%n Host einfügen</numerusform>
            <numerusform>%n Hosts einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 is taken: the new host is called %2</source>
        <translation>%1 gibt es schon: der neue Host heißt %2</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) inserted</source>
        <translation>
            <numerusform>%n Host eingefügt</numerusform>
            <numerusform>%n Hosts eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no host in this text</source>
        <translation>In diesem Text steht kein Host</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::HostPage</name>
    <message>
        <source>Expected a whole number from 1</source>
        <translation>Erwartet wird eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>Expected x and y of the card&apos;s centre, such as 320, 200</source>
        <translation>Erwartet werden x und y der Kartenmitte, etwa 320, 200</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Also serves</source>
        <translation>Bietet auch an</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Notizen ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation>Adressen ändern</translation>
    </message>
    <message>
        <source>One per line: 10.0.0.5, fd00::5, 10.0.0.0/24 or 10.0.0.5-10.0.0.9</source>
        <translation>Eine je Zeile: 10.0.0.5, fd00::5, 10.0.0.0/24 oder 10.0.0.5-10.0.0.9</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Change count</source>
        <translation>Anzahl ändern</translation>
    </message>
    <message>
        <source>How many machines the host stands for; for people to read</source>
        <translation>Für wie viele Rechner der Host steht; nur zur Information</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Change platform</source>
        <translation>Plattform ändern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Move to zone</source>
        <translation>In Zone verschieben</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Centre of the card; empty for the automatic layout</source>
        <translation>Mitte der Karte; leer für die automatische Anordnung</translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation>Von Hand platziert</translation>
    </message>
    <message>
        <source>What files, scripts and other hosts call it</source>
        <translation>Wie Dateien, Skripte und andere Hosts ihn nennen</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Kennung ändern</translation>
    </message>
    <message>
        <source>Gone, as a list said</source>
        <translation>Verschwunden, laut einer Liste</translation>
    </message>
    <message>
        <source>Mark as gone</source>
        <translation>Als verschwunden markieren</translation>
    </message>
    <message>
        <source>Mark as there again</source>
        <translation>Markierung wegnehmen</translation>
    </message>
    <message>
        <source>Folded with its like</source>
        <translation>Mit seinesgleichen gefaltet</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Falten</translation>
    </message>
</context>
<context>
    <name>portolan::views::ImportColumns</name>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
</context>
<context>
    <name>portolan::views::ImportDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation>Die Liste wird gelesen…</translation>
    </message>
    <message>
        <source>Import Hosts</source>
        <translation>Hosts importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Choose a file (CSV, text, JSON, Excel, OpenDocument), or paste what you copied from a spreadsheet. You will see what would change; nothing is moved.</source>
        <translation>Wählen Sie eine Datei (CSV, Text, JSON, Excel, OpenDocument), oder fügen Sie ein, was Sie in einer Tabelle kopiert haben. Sie sehen, was sich ändern würde; nichts wird verschoben.</translation>
    </message>
    <message>
        <source>Zone of new hosts</source>
        <translation>Zone neuer Hosts</translation>
    </message>
    <message>
        <source>Which hosts the list should have</source>
        <translation>Welche Hosts die Liste haben sollte</translation>
    </message>
    <message>
        <source>&amp;New hosts become:</source>
        <translation>&amp;Neue Hosts werden:</translation>
    </message>
    <message>
        <source>&amp;Hosts that the list lacks:</source>
        <translation>&amp;Hosts, die in der Liste fehlen:</translation>
    </message>
    <message>
        <source>Hosts without a role</source>
        <translation>Hosts ohne Rolle</translation>
    </message>
    <message>
        <source>all hosts</source>
        <translation>allen Hosts</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>keiner Zone</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>are marked as gone</source>
        <translation>werden als verschwunden markiert</translation>
    </message>
    <message>
        <source>are deleted</source>
        <translation>werden gelöscht</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What was not taken as it stands</source>
        <translation>Was nicht genommen wurde, wie es steht</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht genommen</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>Änderungen (%1)</translation>
    </message>
    <message>
        <source>Not taken (%1)</source>
        <translation>Nicht genommen (%1)</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>as they are: %1</source>
        <translation>unverändert: %1</translation>
    </message>
    <message>
        <source>marked as gone: %1</source>
        <translation>als verschwunden markiert: %1</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation>gelöscht: %1</translation>
    </message>
    <message>
        <source>contradictory: %1</source>
        <translation>widersprüchlich: %1</translation>
    </message>
    <message>
        <source>new zones: %1</source>
        <translation>neue Zonen: %1</translation>
    </message>
    <message>
        <source>Hosts – %1. Nothing is moved.</source>
        <translation>Hosts – %1. Nichts wird verschoben.</translation>
    </message>
    <message>
        <source>Import hosts</source>
        <translation>Hosts importieren</translation>
    </message>
    <message>
        <source>in</source>
        <comment>between role and zone</comment>
        <translation>in</translation>
    </message>
    <message>
        <source>of</source>
        <comment>between what becomes of hosts and which hosts</comment>
        <translation>von</translation>
    </message>
</context>
<context>
    <name>portolan::views::ImportSource</name>
    <message>
        <source>No list yet</source>
        <translation>Noch keine Liste</translation>
    </message>
    <message>
        <source>Choose &amp;File…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>&amp;Blatt:</translation>
    </message>
    <message>
        <source>The list that was copied elsewhere</source>
        <translation>Die Liste, die anderswo kopiert wurde</translation>
    </message>
    <message>
        <source>List of Hosts</source>
        <translation>Hostliste</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.json *.xlsx *.ods);;All files (*)</source>
        <translation>Listen (*.csv *.tsv *.txt *.json *.xlsx *.ods);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
</context>
<context>
    <name>portolan::views::InPlaceEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>portolan::views::Inspector</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) and picture(s)</source>
        <translation>
            <numerusform>%n Notiz oder Bild</numerusform>
            <numerusform>%n Notizen und Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::InspectorField</name>
    <message numerus="yes">
        <source>Mixed (%n value(s))</source>
        <translation>
            <numerusform>Verschieden (%n Wert)</numerusform>
            <numerusform>Verschieden (%n Werte)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::LinePage</name>
    <message>
        <source>Asked for by the row: %1, %2 %3, %4</source>
        <translation>Verlangt von der Zeile: %1, %2 %3, %4</translation>
    </message>
    <message>
        <source>%1 opens %2 on %3</source>
        <translation>%1 öffnet %2 auf %3</translation>
    </message>
    <message>
        <source>Nothing connects these hosts any more.</source>
        <translation>Nichts verbindet diese Hosts mehr.</translation>
    </message>
    <message>
        <source>Network: %1, %2</source>
        <translation>Netz: %1, %2</translation>
    </message>
    <message>
        <source>from here: %1</source>
        <translation>von hier aus: %1</translation>
    </message>
    <message numerus="yes">
        <source>The same holds for each of the %n hosts of the fold.</source>
        <translation>
            <numerusform>Dasselbe gilt für den %n Host der gefalteten Karte.</numerusform>
            <numerusform>Dasselbe gilt für jeden der %n Hosts der gefalteten Karte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minikarte</translation>
    </message>
    <message>
        <source>The whole drawing, and a frame around what the canvas shows. Arrow keys move the frame, plus and minus zoom, Home shows all.</source>
        <translation>Die ganze Zeichnung, mit einem Rahmen um das, was die Zeichenfläche zeigt. Pfeiltasten bewegen den Rahmen, Plus und Minus zoomen, Pos1 zeigt alles.</translation>
    </message>
</context>
<context>
    <name>portolan::views::NetworkPanel</name>
    <message>
        <source>Save Report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Save Results…</source>
        <translation>Ergebnisse speichern …</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Check from Here…</source>
        <translation>Von hier aus prüfen …</translation>
    </message>
    <message>
        <source>Tries the connections from this computer</source>
        <translation>Versucht die Verbindungen von diesem Rechner aus</translation>
    </message>
    <message>
        <source>Open Results…</source>
        <translation>Ergebnisse öffnen …</translation>
    </message>
    <message>
        <source>Reads what verify scripts and the probe kit wrote</source>
        <translation>Liest, was verify-Skripte und der Probensatz geschrieben haben</translation>
    </message>
    <message>
        <source>Takes the signs off the drawing; files stay as they are</source>
        <translation>Nimmt die Zeichen von der Zeichnung; Dateien bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>portolan::views::NewDialog</name>
    <message>
        <source>New Drawing</source>
        <translation>Neue Zeichnung</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Agents:</source>
        <translation>&amp;Agents:</translation>
    </message>
    <message>
        <source>&amp;Domain controllers:</source>
        <translation>&amp;Domänencontroller:</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Empty drawing</source>
        <translation>Leere Zeichnung</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>Noch nichts gezeichnet</translation>
    </message>
</context>
<context>
    <name>portolan::views::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The desktop&apos;s</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Your name, as it stands in title blocks</source>
        <translation>Ihr Name, wie er in Schriftfeldern steht</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Author of new drawings:</source>
        <translation>&amp;Autor neuer Zeichnungen:</translation>
    </message>
</context>
<context>
    <name>portolan::views::PrintJob</name>
    <message>
        <source>This cannot be printed.</source>
        <translation>Das kann nicht gedruckt werden.</translation>
    </message>
</context>
<context>
    <name>portolan::views::PrintPreview</name>
    <message>
        <source>Pre&amp;vious</source>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächste</translation>
    </message>
    <message>
        <source>Print Preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Größe der Seite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>portolan::views::ProbeLimitsField</name>
    <message>
        <source>How long each try waits, in seconds</source>
        <translation>Wie lange jeder Versuch wartet, in Sekunden</translation>
    </message>
    <message>
        <source>How many tries are under way at a time, at most</source>
        <translation>Wie viele Versuche höchstens zugleich unterwegs sind</translation>
    </message>
    <message>
        <source>How many tries begin in a second, at most</source>
        <translation>Wie viele Versuche höchstens in einer Sekunde beginnen</translation>
    </message>
    <message>
        <source>s each</source>
        <translation>s je Versuch</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>auf einmal</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>in der Sekunde</translation>
    </message>
</context>
<context>
    <name>portolan::views::ProblemsPanel</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Akzeptieren …</translation>
    </message>
    <message>
        <source>Makes the change that mends the problem, where that is safe</source>
        <translation>Nimmt die Änderung vor, die das Problem behebt, wo das gefahrlos möglich ist</translation>
    </message>
    <message>
        <source>Accepts the problem with a reason that is saved with the drawing</source>
        <translation>Akzeptiert das Problem mit einer Begründung, die mit der Zeichnung gespeichert wird</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Waive problem</source>
        <translation>Problem akzeptieren</translation>
    </message>
    <message>
        <source>Take waiver back</source>
        <translation>Akzeptieren zurücknehmen</translation>
    </message>
    <message>
        <source>The problem counts again</source>
        <translation>Das Problem zählt wieder</translation>
    </message>
    <message>
        <source>Why it is accepted (this is saved with the drawing):</source>
        <translation>Warum es akzeptiert wird (wird mit der Zeichnung gespeichert):</translation>
    </message>
</context>
<context>
    <name>portolan::views::RenameDialog</name>
    <message>
        <source>Rename Hosts</source>
        <translation>Hosts umbenennen</translation>
    </message>
    <message>
        <source>{n} is a number, {n:02} one of two digits; {name} is the old name, {label} what stands before its first dot, {domain} the rest.</source>
        <translation>{n} ist eine Zahl, {n:02} eine mit zwei Ziffern; {name} ist der alte Name, {label} das vor seinem ersten Punkt, {domain} der Rest.</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Muster:</translation>
    </message>
    <message>
        <source>&amp;First number:</source>
        <translation>&amp;Erste Zahl:</translation>
    </message>
    <message>
        <source>F&amp;ind in the old name:</source>
        <translation>Im alten Namen &amp;suchen:</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>E&amp;rsetzen durch:</translation>
    </message>
    <message>
        <source>Old and new names</source>
        <translation>Alte und neue Namen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>%n new name(s) cannot be taken</source>
        <translation>
            <numerusform>%n neuer Name ist nicht möglich</numerusform>
            <numerusform>%n neue Namen sind nicht möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) get another name</source>
        <translation>
            <numerusform>%n Host bekommt einen anderen Namen</numerusform>
            <numerusform>%n Hosts bekommen einen anderen Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %n host(s)</source>
        <translation>
            <numerusform>%n Host umbenennen</numerusform>
            <numerusform>%n Hosts umbenennen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::RenamePreview</name>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>another host has it</source>
        <translation>hat ein anderer Host</translation>
    </message>
    <message>
        <source>Old name</source>
        <translation>Alter Name</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>portolan::views::ResolveDialog</name>
    <message>
        <source>Resolve Names</source>
        <translation>Namen auflösen</translation>
    </message>
    <message>
        <source>Hosts that have a name and no address get the addresses of that name; hosts that have addresses and no name get the name of these, if it leads back to them. This computer&apos;s resolver is asked, and nothing changes before you have seen what it says.</source>
        <translation>Hosts mit Namen und ohne Adresse bekommen die Adressen dieses Namens; Hosts mit Adressen und ohne Namen bekommen deren Namen, wenn er zu ihnen zurückführt. Gefragt wird, wen dieser Rechner nach Namen fragt, und nichts ändert sich, bevor Sie gesehen haben, was er sagt.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Look Up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Change Hosts</source>
        <translation>Hosts ändern</translation>
    </message>
    <message>
        <source>No host lacks its addresses or its name.</source>
        <translation>Keinem Host fehlen Adressen oder Name.</translation>
    </message>
    <message>
        <source>Hosts that would change: %1 of %2. The others stay as they are.</source>
        <translation>Hosts, die sich ändern würden: %1 von %2. Die anderen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Resolve names</source>
        <translation>Namen auflösen</translation>
    </message>
</context>
<context>
    <name>portolan::views::RolePalette</name>
    <message>
        <source>Kinds of host</source>
        <translation>Arten von Hosts</translation>
    </message>
    <message>
        <source>%1
Drag it onto the drawing, or click here and then there; Enter places one at once.</source>
        <translation>%1
Ziehen Sie die Rolle auf die Zeichnung, oder klicken Sie erst hier und dann dort; die Eingabetaste platziert sofort einen Host.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A text on the drawing, of which no rule follows
Drag it onto the drawing, or click here and then there; Enter places one at once.</source>
        <translation>Ein Text auf der Zeichnung, aus dem keine Regel folgt
Ziehen Sie ihn auf die Zeichnung, oder klicken Sie hier und dann dort; Eingabe setzt sofort einen.</translation>
    </message>
</context>
<context>
    <name>portolan::views::RolesField</name>
    <message>
        <source>File system events</source>
        <translation>Dateisystemereignisse</translation>
    </message>
    <message>
        <source>Active Directory events</source>
        <translation>Active-Directory-Ereignisse</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>This version does not know the role. It is kept.</source>
        <translation>Diese Version kennt die Rolle nicht. Sie bleibt erhalten.</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>Rolle entfernen</translation>
    </message>
    <message>
        <source>Change streams</source>
        <translation>Datenströme ändern</translation>
    </message>
</context>
<context>
    <name>portolan::views::ScriptsPanel</name>
    <message>
        <source>Loads the rules at once and takes them back by itself unless they are kept in time. Everything that the rules do not allow is closed.</source>
        <translation>Lädt die Regeln sofort und nimmt sie von selbst zurück, wenn sie nicht rechtzeitig bestätigt werden. Alles, was die Regeln nicht zulassen, ist geschlossen.</translation>
    </message>
    <message>
        <source>Adds these rules to Windows Firewall and takes them back by itself unless they are kept in time. Other rules stay as they are.</source>
        <translation>Fügt diese Regeln der Windows-Firewall hinzu und nimmt sie von selbst zurück, wenn sie nicht rechtzeitig bestätigt werden. Andere Regeln bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Takes away exactly what apply added, and nothing else.</source>
        <translation>Entfernt genau das, was das Anwenden hinzugefügt hat, und sonst nichts.</translation>
    </message>
    <message>
        <source>Changes nothing. Tries the connections that this host opens, checks its own rules, and tells which are open, refused or filtered.</source>
        <translation>Ändert nichts. Probiert die Verbindungen, die dieser Host öffnet, prüft seine eigenen Regeln und meldet, was offen, abgelehnt oder gefiltert ist.</translation>
    </message>
    <message>
        <source>The rules themselves, which apply loads.</source>
        <translation>Die Regeln selbst, die beim Anwenden geladen werden.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Alle speichern …</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>For the host or its profile</source>
        <translation>Für den Host oder sein Profil</translation>
    </message>
    <message>
        <source>This host</source>
        <translation>Dieser Host</translation>
    </message>
    <message>
        <source>Its profile</source>
        <translation>Sein Profil</translation>
    </message>
    <message>
        <source>Hosts of one platform with the very same rules share a profile and one script</source>
        <translation>Hosts einer Plattform mit genau denselben Regeln teilen sich ein Profil und ein Skript</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>What the script does</source>
        <translation>Was das Skript tut</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message numerus="yes">
        <source>The same file serves %n host(s).</source>
        <translation>
            <numerusform>Dieselbe Datei dient %n Host.</numerusform>
            <numerusform>Dieselbe Datei dient %n Hosts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Select a host or a line to see the scripts of its machines.</source>
        <translation>Wählen Sie einen Host oder eine Linie aus, um die Skripte der Rechner zu sehen.</translation>
    </message>
    <message>
        <source>No script: %1.</source>
        <translation>Kein Skript: %1.</translation>
    </message>
    <message>
        <source>Nothing connects to this host: it needs no rules and no scripts.</source>
        <translation>Nichts verbindet sich mit diesem Host: Er braucht keine Regeln und keine Skripte.</translation>
    </message>
    <message>
        <source>Save script</source>
        <translation>Skript speichern</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Composing the scripts…</source>
        <translation>Die Skripte werden zusammengestellt…</translation>
    </message>
    <message>
        <source>Adds these rules to the firewall that is there and takes them back by itself unless they are kept in time. It closes nothing.</source>
        <translation>Fügt diese Regeln der vorhandenen Firewall hinzu und nimmt sie von selbst zurück, wenn sie nicht rechtzeitig behalten werden. Schließt nichts.</translation>
    </message>
    <message>
        <source>Puts these rules into a group policy and saves what was there. Computers take them over when they refresh their policies: nothing goes back by itself.</source>
        <translation>Trägt diese Regeln in eine Gruppenrichtlinie ein und sichert, was dort war. Computer übernehmen sie, wenn sie ihre Richtlinien aktualisieren: Von selbst geht nichts zurück.</translation>
    </message>
</context>
<context>
    <name>portolan::views::SearchDialog</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>portolan::views::ServersField</name>
    <message>
        <source>Servers that the host belongs to</source>
        <translation>Server, zu denen der Host gehört</translation>
    </message>
    <message>
        <source>Tick the servers that this host belongs to. Without a tick it belongs to all.</source>
        <translation>Setzen Sie bei den Servern, zu denen dieser Host gehört, ein Häkchen. Ohne Häkchen gehört er zu allen.</translation>
    </message>
    <message>
        <source>%1 (no server of this drawing)</source>
        <translation>%1 (kein Server dieser Zeichnung)</translation>
    </message>
    <message>
        <source>Change servers</source>
        <translation>Server ändern</translation>
    </message>
</context>
<context>
    <name>portolan::views::ServicesField</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
</context>
<context>
    <name>portolan::views::ServicesModel</name>
    <message>
        <source>Add service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Remove service</source>
        <translation>Dienst entfernen</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Change service</source>
        <translation>Dienst ändern</translation>
    </message>
</context>
<context>
    <name>portolan::views::ShortcutsDialog</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkombinationen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>New keys:</source>
        <translation>Neue Tasten:</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Take it away there first.</source>
        <translation>%1 gehört schon zu „%2“. Entfernen Sie die Tasten zuerst dort.</translation>
    </message>
</context>
<context>
    <name>portolan::views::SplitDialog</name>
    <message>
        <source>Give each the &amp;next address of the group</source>
        <translation>Jedem die &amp;nächste Adresse der Gruppe geben</translation>
    </message>
    <message>
        <source>Split Group</source>
        <translation>Gruppe aufteilen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Group:</source>
        <translation>Gruppe:</translation>
    </message>
    <message>
        <source>&amp;Hosts:</source>
        <translation>An&amp;zahl Hosts:</translation>
    </message>
    <message>
        <source>The hosts get no address: rules will resolve their names until you type some.</source>
        <translation>Die Hosts bekommen keine Adresse: Regeln lösen ihre Namen auf, bis Sie welche eintragen.</translation>
    </message>
    <message numerus="yes">
        <source>There are too few addresses: %n host(s) get none, and rules will resolve their names.</source>
        <translation>
            <numerusform>Es gibt zu wenige Adressen: %n Host bekommt keine, und Regeln lösen seinen Namen auf.</numerusform>
            <numerusform>Es gibt zu wenige Adressen: %n Hosts bekommen keine, und Regeln lösen ihre Namen auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules stay as they are: %1.</source>
        <translation>Die Regeln bleiben, wie sie sind: %1.</translation>
    </message>
    <message>
        <source>Rules will name %1 instead of %2.</source>
        <translation>Die Regeln nennen dann %1 statt %2.</translation>
    </message>
</context>
<context>
    <name>portolan::views::StartPage</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Recent drawings</source>
        <translation>Zuletzt geöffnete Zeichnungen</translation>
    </message>
    <message>
        <source>Drawings that you open or save are listed here.</source>
        <translation>Hier stehen Zeichnungen, die Sie öffnen oder speichern.</translation>
    </message>
    <message>
        <source>Portolan</source>
        <translation>Portolan</translation>
    </message>
    <message>
        <source>Draw a Netwrix Threat Manager deployment; get its firewall rules and scripts.</source>
        <translation>Zeichnen Sie eine Umgebung von Netwrix Threat Manager; Sie erhalten ihre Firewallregeln und Skripte.</translation>
    </message>
    <message>
        <source>Open a drawing…</source>
        <translation>Zeichnung öffnen …</translation>
    </message>
    <message>
        <source>New drawing</source>
        <translation>Neue Zeichnung</translation>
    </message>
    <message>
        <source>Empty drawing</source>
        <translation>Leere Zeichnung</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>Noch nichts gezeichnet</translation>
    </message>
</context>
<context>
    <name>portolan::views::TablePanel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Only selected</source>
        <translation>Nur Ausgewählte</translation>
    </message>
    <message>
        <source>Shows what concerns the selected hosts; without a selection everything</source>
        <translation>Zeigt, was die ausgewählten Hosts betrifft; ohne Auswahl alles</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
</context>
<context>
    <name>portolan::views::WaiversField</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Waived problems</source>
        <translation>Akzeptierte Probleme</translation>
    </message>
    <message>
        <source>Change reason</source>
        <translation>Begründung ändern</translation>
    </message>
    <message>
        <source>Take waiver back</source>
        <translation>Akzeptieren zurücknehmen</translation>
    </message>
</context>
<context>
    <name>portolan::views::ZonePage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename zone</source>
        <translation>Zone umbenennen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Change networks</source>
        <translation>Netzwerke ändern</translation>
    </message>
    <message>
        <source>One per line, such as 10.0.0.0/16 or fd00::/64</source>
        <translation>Eines je Zeile, etwa 10.0.0.0/16 oder fd00::/64</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Move zone</source>
        <translation>Zone verschieben</translation>
    </message>
    <message>
        <source>Expected x, y, width and height, such as 0, 0, 640, 480</source>
        <translation>Erwartet werden x, y, Breite und Höhe, etwa 0, 0, 640, 480</translation>
    </message>
    <message>
        <source>Empty for the automatic layout</source>
        <translation>Leer für die automatische Anordnung</translation>
    </message>
    <message>
        <source>Change zone id</source>
        <translation>Kennung der Zone ändern</translation>
    </message>
</context>
</TS>
