#include "commandline/options.h"

#include "catalog/roles.h"
#include "commandline/language.h"
#include "exports/scripts/fleettarget.h"
#include "files/templates.h"
#include "imports/hostimport.h"
#include "rendering/tablepdf.h"

namespace portolan::app {

using namespace Qt::StringLiterals;

QString Option::spelling() const
{
    return letter ? u"-"_s + letter : u"--"_s + name.toString();
}

namespace {

QStringList tableFormatIds()
{
    QStringList ids;
    for (const TableFormat *format : rendering::allTableFormats())
        ids += format->id();
    return ids;
}

QStringList plainFormatIds()
{
    QStringList ids;
    for (const TableFormat *format : tableFormats()) {
        if (!format->isBinary())
            ids += format->id();
    }
    return ids;
}

QStringList catalogFormatIds()
{
    return {u"text"_s, u"json"_s};
}

QStringList targetIds()
{
    QStringList ids;
    for (const ScriptTarget *target : scriptTargets())
        ids += target->id();
    for (const FleetTarget *target : fleetTargets())
        ids += target->id();
    return ids + QStringList{u"all"_s};
}

QStringList roleIds()
{
    QStringList ids;
    for (const RoleDefinition &role : roleDefinitions())
        ids += role.id.text();
    return ids;
}

QStringList missingChoices()
{
    return {toString(MissingHosts::Keep), toString(MissingHosts::Mark),
            toString(MissingHosts::Delete)};
}

QStringList layouts()
{
    return {u"hosts"_s, u"profiles"_s};
}

} // namespace

namespace options {

const Option kHelp{u"help", u'h', {}, u"Prints this help."};
const Option kVersion{u"version", u'v', {}, u"Prints the version of the program."};
const Option kLanguage{
    .name = u"language",
    .value = u"XX",
    .text = u"Language of sheets (text, Markdown, HTML, XLSX, PDF) and diagrams. Messages, JSON, "
            u"CSV and "
            "scripts are always English.",
    .choices = availableLanguages,
};

const Option kFormat{
    .name = u"format",
    .value = u"FORMAT",
    .text = u"How the table is written. Without it the ending of OUT decides, and without OUT it "
            "is text.",
    .choices = tableFormatIds,
};
const Option kCatalogFormat{
    .name = u"format",
    .value = u"FORMAT",
    .text = u"How the catalog is written. Without it the ending of OUT decides, and without OUT "
            "it is text.",
    .choices = catalogFormatIds,
};
const Option kTableFile{
    .name = u"output",
    .letter = u'o',
    .value = u"OUT",
    .text = u"The file to write, whole or not at all; one that is there is replaced. \"-\" is "
            "standard output, as without this option; XLSX and PDF need a file.",
};
const Option kDrawingFile{
    .name = u"output",
    .letter = u'o',
    .value = u"FILE",
    .text = u"The drawing to write, NAME.portolan; one that is there is replaced. \"-\" is "
            "standard output.",
};
const Option kResolvedFile{
    .name = u"output",
    .letter = u'o',
    .value = u"OUT",
    .text = u"The drawing to write; it may be the same file. \"-\" is standard output. Without it "
            "nothing is written.",
};
const Option kListFormat{
    .name = u"format",
    .value = u"FORMAT",
    .text = u"How the list is written; text without it.",
    .choices = plainFormatIds,
};
const Option kDiagramFile{
    .name = u"output",
    .letter = u'o',
    .value = u"OUT",
    .text = u"The file to write; its ending decides what it becomes. One that is there is "
            "replaced. \"-\" writes an SVG to standard output.",
    .required = true,
};
const Option kFolder{
    .name = u"output",
    .letter = u'o',
    .value = u"DIR",
    .text = u"The folder to fill; it is made when it is not there.",
    .required = true,
};

const Option kHost{
    .name = u"host",
    .value = u"ID",
    .text = u"Only this host of the drawing. May be repeated.",
    .repeatable = true,
};
const Option kFromHere{
    .name = u"from-here",
    .text = u"Tries the connections from this computer. Without it nothing is sent: the table says "
            "what would be tried.",
};
const Option kAll{
    .name = u"all",
    .text = u"Also tries each address of networks and ranges, as far as --most allows.",
};
const Option kMost{
    .name = u"most",
    .value = u"N",
    .text = u"With --all: networks and ranges of more than N addresses are not tried; 256 without "
            "it.",
    .maximum = 65536,
};
const Option kTimeout{
    .name = u"timeout",
    .value = u"SECONDS",
    .text = u"How long each try waits for an answer; 5 without it.",
    .maximum = 300,
};
const Option kSockets{
    .name = u"sockets",
    .value = u"N",
    .text = u"How many tries are under way at a time, at most; 128 without it.",
    .maximum = 10000,
};
const Option kRate{
    .name = u"rate",
    .value = u"N",
    .text = u"How many tries begin in a second, at most; 200 without it.",
    .maximum = 10000,
};
const Option kMaxAge{
    .name = u"max-age",
    .value = u"DAYS",
    .text = u"Older results prove nothing any more; 30 without it.",
    .maximum = 36500,
};
const Option kStrict{
    .name = u"strict",
    .text = u"Also says whether the file is in its canonical form, as the program writes it; if "
            "not, the exit code is 1.",
};
const Option kTarget{
    .name = u"target",
    .value = u"T",
    .text = u"What the scripts are for; \"all\" is every target of a host's platform. May be "
            "repeated. Without it each platform gets its usual one. \"ansible\" and "
            "\"probe-kit\" are for all hosts of the drawing together.",
    .repeatable = true,
    .choices = targetIds,
};
const Option kLayout{
    .name = u"layout",
    .value = u"LAYOUT",
    .text = u"A folder for each host (the usual), or one for each profile: hosts of one platform "
            "with the very same rules share their scripts.",
    .choices = layouts,
};
const Option kScale{
    .name = u"scale",
    .value = u"N",
    .text = u"Pixels per unit of the canvas; 1 without it.",
};
const Option kPaper{
    .name = u"paper",
    .value = u"PAPER",
    .text = u"Fits the drawing on a sheet: A4, A3, Letter, ... Without it the picture is as large "
            "as the drawing.",
};
const Option kPages{
    .name = u"paper",
    .value = u"PAPER",
    .text = u"Of the pages of a PDF: A4 (the usual), A3, Letter, ...",
};
const Option kTile{
    .name = u"tile",
    .text = u"Of a PDF: as many sheets of PAPER (A4 without it) as it takes to be read, after one "
            "that shows how they lie beside each other.",
};
const Option kPorts{
    .name = u"ports",
    .text = u"A table of the ports below the picture.",
};
const Option kZones{
    .name = u"zones",
    .text =
        u"Of Mermaid and Graphviz: the hosts of a zone that have one main role as one, for very "
        "large drawings.",
};
const Option kScope{
    .name = u"scope",
    .value = u"SCOPE",
    .text = u"\"all\", or \"zone:ID\" or \"host:ID\" with what it talks to.",
};
const Option kHostList{
    .name = u"hosts",
    .value = u"LIST",
    .text = u"The list: CSV, text, JSON, .xlsx or .ods. \"-\" is standard input.",
    .required = true,
};
const Option kMap{
    .name = u"map",
    .value = u"FIELD=COLUMN",
    .text =
        u"What a column means, by its title or its number from 1: id, name, addresses, platform, "
        "roles, zone, servers, count, gone, notes, or ignored. Columns that no --map speaks of "
        "mean what their titles suggest.",
    .repeatable = true,
};
const Option kSheet{
    .name = u"sheet",
    .value = u"NAME",
    .text = u"The sheet of a workbook; without it the first that has hosts.",
};
const Option kRole{
    .name = u"role",
    .value = u"ROLE",
    .text = u"Of new hosts for which the list has no roles.",
    .choices = roleIds,
};
const Option kZone{
    .name = u"zone",
    .value = u"ID",
    .text = u"Of new hosts for which the list has no zone.",
};
const Option kMissing{
    .name = u"missing",
    .value = u"WHAT",
    .text = u"What becomes of hosts of the drawing that the list does not have: keep (without this "
            "option), mark as gone, delete.",
    .choices = missingChoices,
};
const Option kMissingOf{
    .name = u"missing-of",
    .value = u"ROLE",
    .text = u"Only hosts with this role are missed: a list of domain controllers says nothing of "
            "others.",
    .choices = roleIds,
};
const Option kTemplate{
    .name = u"template",
    .value = u"ID",
    .text = u"What to start from; \"portolan new --list\" says what there is.",
};
const Option kList{
    .name = u"list",
    .text = u"Lists the templates instead.",
};
const Option kAgents{
    .name = u"agents",
    .value = u"N",
    .text = u"How many agents the template \"enterprise\" gets.",
    .maximum = kMaxAgents,
};
const Option kDomainControllers{
    .name = u"domain-controllers",
    .value = u"M",
    .text = u"How many domain controllers the template \"enterprise\" gets.",
    .maximum = kMaxDomainControllers,
};

} // namespace options

} // namespace portolan::app
