#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan::rendering {

/// A heading that a reader can jump to.
struct PageBookmark
{
    QString title;
    int page = 0;  ///< from 0
    qreal top = 0; ///< in points from the upper edge
};

/// What QPdfWriter has no way to say of a document.
struct PdfAbout
{
    QString language = {}; ///< `de`; empty: not said
    QList<PageBookmark> bookmarks = {};
};

/// The document that QPdfWriter wrote, with @p about, and without what it leaves to chance, the
/// date of its making and the names of its fonts: the same drawing gives the same bytes.
QByteArray finishedPdf(const QByteArray &pdf, const PdfAbout &about);

} // namespace portolan::rendering
