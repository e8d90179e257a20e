<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessibleCanvas</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) each</source>
        <translation>
            <numerusform>%n connection each</numerusform>
            <numerusform>%n connections each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CanvasEdits</name>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation>
            <numerusform>Delete %n thing</numerusform>
            <numerusform>Delete %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a group of %n hosts</source>
        <translation>
            <numerusform>Make a group of %n host</numerusform>
            <numerusform>Make a group of %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n hosts</source>
        <translation>
            <numerusform>Split into %n host</numerusform>
            <numerusform>Split into %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold %n host(s)</source>
        <translation>
            <numerusform>Fold %n host</numerusform>
            <numerusform>Fold %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfold %n host(s)</source>
        <translation>
            <numerusform>Unfold %n host</numerusform>
            <numerusform>Unfold %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagramExport</name>
    <message numerus="yes">
        <source>Only %n hosts and what they talk to</source>
        <translation>
            <numerusform>Only %n host and what it talks to</numerusform>
            <numerusform>Only %n hosts and what they talk to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundHosts</name>
    <message numerus="yes">
        <source>%n host(s) found</source>
        <translation>
            <numerusform>%n host found</numerusform>
            <numerusform>%n hosts found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message numerus="yes">
        <source>Move %n host(s)</source>
        <translation>
            <numerusform>Move %n host</numerusform>
            <numerusform>Move %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s) and picture(s)</source>
        <translation>
            <numerusform>Move %n note or picture</numerusform>
            <numerusform>Move %n notes and pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n thing(s)</source>
        <translation>
            <numerusform>Move %n thing</numerusform>
            <numerusform>Move %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%1, %n host(s)</source>
        <translation>
            <numerusform>%1, %n host</numerusform>
            <numerusform>%1, %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::app::HostLists</name>
    <message numerus="yes">
        <source>%1 (%n message(s) before this; all are copied)</source>
        <translation>
            <numerusform>%1 (%n message before this; all are copied)</numerusform>
            <numerusform>%1 (%n messages before this; all are copied)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::app::StatusLine</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::rendering::DrawingGraph</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::rendering::TablePages</name>
    <message numerus="yes">
        <source>%n, below</source>
        <translation>
            <numerusform>%n, below</numerusform>
            <numerusform>%n, below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::CanvasView</name>
    <message numerus="yes">
        <source>%n host(s) moved</source>
        <translation>
            <numerusform>%n host moved</numerusform>
            <numerusform>%n hosts moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pulled bend(s) left out: a box stands in the way</source>
        <translation>
            <numerusform>%n pulled bend left out: a box stands in the way</numerusform>
            <numerusform>%n pulled bends left out: a box stands in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) folded</source>
        <translation>
            <numerusform>%n host folded</numerusform>
            <numerusform>%n hosts folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::CheckDialog</name>
    <message numerus="yes">
        <source>%n selected host(s)</source>
        <translation>
            <numerusform>%n selected host</numerusform>
            <numerusform>%n selected hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) in this folder will be replaced.</source>
        <translation>
            <numerusform>%n file in this folder will be replaced.</numerusform>
            <numerusform>%n files in this folder will be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script file(s), in the folders of their hosts</source>
        <translation>
            <numerusform>%n script file, in the folder of its host</numerusform>
            <numerusform>%n script files, in the folders of their hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::ExportOptions</name>
    <message numerus="yes">
        <source>%n selected, and what they talk to</source>
        <translation>
            <numerusform>%n selected, and what it talks to</numerusform>
            <numerusform>%n selected, and what they talk to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::ExportPreviewPane</name>
    <message numerus="yes">
        <source>The first %1 of %n page(s).</source>
        <translation>
            <numerusform>The first %1 of %n page.</numerusform>
            <numerusform>The first %1 of %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s).</source>
        <translation>
            <numerusform>%n page.</numerusform>
            <numerusform>%n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::HostListInserter</name>
    <message numerus="yes">
        <source>Insert %n host(s)</source>
        <translation>
            <numerusform>Insert %n host</numerusform>
            <numerusform>Insert %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) inserted</source>
        <translation>
            <numerusform>%n host inserted</numerusform>
            <numerusform>%n hosts inserted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::ImportDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::Inspector</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) and picture(s)</source>
        <translation>
            <numerusform>%n note or picture</numerusform>
            <numerusform>%n notes and pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::InspectorField</name>
    <message numerus="yes">
        <source>Mixed (%n value(s))</source>
        <translation>
            <numerusform>Mixed (%n value)</numerusform>
            <numerusform>Mixed (%n values)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::LinePage</name>
    <message numerus="yes">
        <source>The same holds for each of the %n hosts of the fold.</source>
        <translation>
            <numerusform>The same holds for the %n host of the fold.</numerusform>
            <numerusform>The same holds for each of the %n hosts of the fold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::RenameDialog</name>
    <message numerus="yes">
        <source>%n new name(s) cannot be taken</source>
        <translation>
            <numerusform>%n new name cannot be taken</numerusform>
            <numerusform>%n new names cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) get another name</source>
        <translation>
            <numerusform>%n host gets another name</numerusform>
            <numerusform>%n hosts get another name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %n host(s)</source>
        <translation>
            <numerusform>Rename %n host</numerusform>
            <numerusform>Rename %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::ScriptsPanel</name>
    <message numerus="yes">
        <source>The same file serves %n host(s).</source>
        <translation>
            <numerusform>The same file serves %n host.</numerusform>
            <numerusform>The same file serves %n hosts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::SplitDialog</name>
    <message numerus="yes">
        <source>There are too few addresses: %n host(s) get none, and rules will resolve their names.</source>
        <translation>
            <numerusform>There are too few addresses: %n host gets none, and rules will resolve its name.</numerusform>
            <numerusform>There are too few addresses: %n hosts get none, and rules will resolve their names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::views::TablePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
