#pragma once

#include "rendering/diagrampart.h"
#include "rendering/pages.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace portolan::rendering {

struct DiagramOptions
{
    double scale = 1; ///< pixels per canvas unit; of an SVG its nominal size
    QString paper;    ///< `A4`, `A3`, `Letter`, ...: fitted on it, landscape or portrait; empty: as
                      ///< large as the drawing
    DiagramScope scope;
    bool isTiled = false;  ///< a PDF: cut into as many sheets of the paper as it takes to be read
    bool isByZone = false; ///< of Mermaid and Graphviz: hosts of a zone and role as one
    bool hasPorts = false; ///< a table of the ports below the picture
    QSet<SectionId> hiddenSections;          ///< left out, which the title block says
    QString language = QStringLiteral("en"); ///< of the installed translator, for the SVG's readers
};

/// Whether scale and paper make sense. Fails with ErrorCode::Usage.
[[nodiscard]] Expected<void> checkOptions(const DiagramOptions &options);

/// A picture, and what whoever ordered it should know.
struct DiagramPicture
{
    QByteArray bytes;
    QStringList warnings; ///< e.g. that text would print too small; one sentence each
};

/// Pictures of a drawing with title block and legend, always in light colours. Need a
/// QGuiApplication; the offscreen platform will do. They fail with ErrorCode::Usage for a scale, a
/// paper or a scope that makes no sense, and for a picture too large to be made.
///@{
[[nodiscard]] Expected<DiagramPicture>
diagramSvg(const Topology &topology, const Derivation &derivation, const DiagramOptions &options);
[[nodiscard]] Expected<DiagramPicture>
diagramPng(const Topology &topology, const Derivation &derivation, const DiagramOptions &options);
/// A page of vectors and text, or several.
[[nodiscard]] Expected<DiagramPicture>
diagramPdf(const Topology &topology, const Derivation &derivation, const DiagramOptions &options);
/// The same pages for printers and to be looked at.
[[nodiscard]] Expected<std::unique_ptr<Pages>>
diagramPages(const Topology &topology, const Derivation &derivation, const DiagramOptions &options);
///@}

} // namespace portolan::rendering
