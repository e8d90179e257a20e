#pragma once

#include "exports/exportfolder.h"
#include "rendering/diagramexport.h"

namespace portolan::rendering {

/// A kind of picture; a new one is a function and a line in pictureFormats().
struct PictureFormat
{
    QString ending;    ///< of files, in lower case: `svg`
    const char *title; ///< to be translated
    Expected<DiagramPicture> (*make)(const Topology &, const Derivation &, const DiagramOptions &);
    bool isText = false; ///< to be worked on elsewhere, where it will look different
};

const QList<PictureFormat> &pictureFormats();
/// By the ending of a file's name, in whatever case; null when there is none.
const PictureFormat *findPictureFormat(const QString &ending);

/// The drawing as a picture of one format.
class PictureExporter final : public Exporter
{
public:
    explicit PictureExporter(const PictureFormat &format);

    QString subject() const override;
    QString format() const override;
    QString subjectTitle() const override;
    QString formatTitle() const override;
    QStringList files(const ExportContext &context) const override;
    /// What it would paint; null for formats that leave it to others how they look.
    [[nodiscard]] Expected<std::unique_ptr<Pages>> pages(const ExportContext &context) const;
    [[nodiscard]] Expected<void> write(const ExportContext &context, const QString &file,
                                       QIODevice &device) const override;

private:
    const PictureFormat &m_format;
};

/// Every exporter, pictures first: what dialogs and command line offer.
const QList<const Exporter *> &allExporters();

/// All of a drawing in one folder: each kind of file, the scripts of each host, and the page that
/// links them.
ExportOrder wholeExport();

} // namespace portolan::rendering
