#pragma once

#include "rendering/diagramsheet.h"
#include "rendering/pages.h"
#include "rendering/pagetexts.h"

#include <memory>

namespace portolan::rendering {

/// A picture on one page.
class DiagramPage final : public Pages
{
public:
    /// @p scale in pixels of a screen per canvas unit, where the picture lies on no paper.
    DiagramPage(std::unique_ptr<DiagramSheet> sheet, double scale);

    QSizeF paper() const override { return m_paper; }
    int pageCount() const override { return 1; }
    QStringList warnings() const override { return m_sheet->warnings(); }
    void paint(QPainter &painter, int page) override;

private:
    std::unique_ptr<DiagramSheet> m_sheet;
    QSizeF m_paper;
};

/// A picture on as many sheets as it takes to be read: one that shows how they lie beside each
/// other, and then row by row what one can put together. Neighbours have a strip in common.
class DiagramTiles final : public Pages
{
public:
    /// @p sheet lies on no paper; @p paper is what it is cut into, in millimetres, upright.
    DiagramTiles(std::unique_ptr<DiagramSheet> sheet, const QString &title, const QSizeF &paper);

    QSizeF paper() const override { return m_paper; }
    int pageCount() const override { return 1 + m_columns * m_rows; }
    void paint(QPainter &painter, int page) override;

private:
    QRectF printable() const; ///< of a sheet, in points
    QRectF areaOf(int column, int row) const;
    static QString nameOf(int column, int row);
    void paintOverview(QPainter &painter);
    void paintTile(QPainter &painter, int column, int row);
    void paintFoot(QPainter &painter, const QString &text);

    std::unique_ptr<DiagramSheet> m_sheet;
    QString m_title;
    PageTexts m_texts;
    QSizeF m_paper; ///< in points, as it lies
    int m_columns = 1;
    int m_rows = 1;
};

} // namespace portolan::rendering
