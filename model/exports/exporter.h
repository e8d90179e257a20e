#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "rules/derivation.h"
#include "topology/topology.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

class QIODevice;

namespace portolan {

/// What is exported, and how. Exporters read nothing else: no clock, no locale, no settings. Texts
/// for people are in the language whose translator is installed; a date is the one that a person
/// typed into the drawing.
struct ExportContext
{
    const Topology &topology;
    const Derivation &derivation;
    QList<HostId> hosts = {}; ///< only what concerns these; empty means the whole drawing
    QString language = QStringLiteral("en"); ///< of the texts, for a file that names it
    double scale = 1;                        ///< of pictures made of pixels: pixels per canvas unit
    QString paper = {};    ///< `A3`; empty: pictures as large as the drawing, tables on A4
    ZoneId zone = {};      ///< whose hosts these are; pictures then show it as such
    bool isTiled = false;  ///< of a picture as PDF: on as many sheets as it takes to be read
    bool isByZone = false; ///< of graphs: the hosts of a zone that have one role as one
    bool hasPorts = false; ///< of pictures: with a table of the ports below
    /// Left out of pictures, which say so; tables are whole.
    QSet<SectionId> hiddenSections = {};
    /// Asked now and then whether to stop, by exporters that take long; may be null.
    const Progress *progress = nullptr;
};

/// Makes one kind of file from a drawing. Registered once (rendering::allExporters()), it is in the
/// menus, in the export dialog and on the command line. Scripts are a folder of their own kind:
/// scripts/scriptfolder.h.
class Exporter
{
public:
    virtual ~Exporter() = default;

    /// What it shows: "rules".
    virtual QString subject() const = 0;
    /// How, which is also the usual ending of its files: "html".
    virtual QString format() const = 0;
    /// Both for people, translated: "Rules by host" and "HTML page".
    virtual QString subjectTitle() const = 0;
    virtual QString formatTitle() const = 0;
    /// The files that it will write, by names within a folder; a single one may be written to any
    /// path.
    virtual QStringList files(const ExportContext &context) const = 0;
    /// Writes one of files(). Fails with ErrorCode::CannotWrite when @p device does not take all of
    /// it, Cancelled, or Usage when this drawing cannot be had as that.
    [[nodiscard]] virtual Expected<void> write(const ExportContext &context, const QString &file,
                                               QIODevice &device) const = 0;
};

} // namespace portolan
