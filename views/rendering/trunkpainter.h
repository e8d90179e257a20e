#pragma once

#include "rendering/scene.h"
#include "rendering/trunkshapes.h"

namespace portolan::rendering {

/// Paints the connections of a diagram: lines, dots where they join, heads and labels.
class TrunkPainter
{
public:
    /// @p shapes are those of the scene's diagram.
    TrunkPainter(const Scene &scene, TrunkShapes &shapes);

    void paint() const;

private:
    struct Look
    {
        QColor colour;
        qreal extraWidth = 0;
    };

    bool isHidden(int trunk) const;
    bool isTrunkLit(int trunk) const;
    Look lookOf(int trunk) const;
    QList<int> inPaintingOrder(QList<int> trunks) const;
    void paintMany(const QList<DiagramIndex::Piece> &pieces) const;
    void paintTrunk(int trunk, const QList<int> &lines) const;
    void paintLines(int trunk, const QList<int> &lines, const Look &look) const;
    void paintDots(int trunk, const Look &look) const;
    void paintHeads(int trunk, const Look &look) const;
    template <typename Visit>
    void visitMarks(int trunk, const QList<int> &lines, const Visit &visit) const;
    void paintMarkBands(int trunk, const QList<int> &lines) const;
    void paintMarks(int trunk, const QList<int> &lines) const;
    void paintManyMarks(const QList<DiagramIndex::Piece> &pieces) const;
    QColor markColour(LineMark mark, bool isLit) const;
    void paintLit(bool asPieces) const;
    void paintLitPieces() const;
    void paintLitPath(const LitPath &lit) const;
    bool isShown(const LitPath &lit) const;
    void paintLabel(int trunk, const QColor &colour) const;

    const Scene &m_scene;
    TrunkShapes &m_shapes;
    QRectF m_exposed; ///< with all that reaches into it
};

} // namespace portolan::rendering
