#include "layout/annotations.h"

#include "base/escaping.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Breaks one paragraph into lines, between words where that is possible.
class LineBreaker
{
public:
    LineBreaker(const TextMetrics &metrics, qreal width)
        : m_metrics(metrics)
        , m_width(width)
        , m_blank(widthOf(u" "_s))
    {
    }

    QStringList lines(const QString &paragraph)
    {
        m_lines.clear();
        m_line.clear();
        m_used = 0;
        bool isFirst = true;
        for (const QString &word : paragraph.split(u' ')) {
            const qreal width = widthOf(word);
            if (!isFirst && m_used + m_blank + width > m_width)
                endLine();
            else if (!isFirst)
                add(u" "_s, m_blank);
            isFirst = false;
            if (width <= m_width)
                add(word, width);
            else
                addInPieces(word);
        }
        endLine();
        return m_lines;
    }

private:
    qreal widthOf(const QString &text) const { return m_metrics.width(text, TextKind::Label); }

    void add(const QString &text, qreal width)
    {
        m_line += text;
        m_used += width;
    }

    void endLine()
    {
        m_lines.append(m_line);
        m_line.clear();
        m_used = 0;
    }

    /// A word that is wider than a line, such as an address.
    void addInPieces(const QString &word)
    {
        for (qsizetype i = 0; i < word.size(); ++i) {
            const bool isPair = word.at(i).isHighSurrogate() && i + 1 < word.size();
            const QString piece = word.mid(i, isPair ? 2 : 1);
            const qreal width = widthOf(piece);
            if (m_used + width > m_width && !m_line.isEmpty())
                endLine();
            add(piece, width);
            i += isPair ? 1 : 0;
        }
    }

    const TextMetrics &m_metrics;
    qreal m_width;
    qreal m_blank;
    QStringList m_lines;
    QString m_line;
    qreal m_used = 0;
};

} // namespace

QStringList noteLines(const QString &text, const TextMetrics &metrics, qreal width)
{
    LineBreaker breaker(metrics, width);
    QStringList lines;
    for (QString paragraph : text.split(u'\n')) {
        paragraph.replace(u'\t', u"    "_s);
        lines += breaker.lines(terminalText(paragraph));
    }
    return lines;
}

QSizeF leastSize(AnnotationKind kind)
{
    return kind == AnnotationKind::Note ? kLeastNoteSize : kLeastPictureSize;
}

QList<AnnotationBox> annotationBoxes(const Topology &topology, const TextMetrics &metrics)
{
    QList<AnnotationBox> boxes;
    boxes.reserve(topology.annotations.size());
    for (const Annotation &annotation : topology.annotations) {
        AnnotationBox box;
        box.annotation = annotation.id;
        box.kind = annotation.kind;
        box.text = annotation.text;
        box.picture = annotation.picture;
        box.rect = annotation.rect;
        box.rect.setSize(box.rect.size().expandedTo(leastSize(box.kind)));
        if (box.kind == AnnotationKind::Note) {
            box.lines = noteLines(box.text, metrics, box.rect.width() - 2 * kNotePadding);
            const qreal height = qreal(box.lines.size()) * kNoteLine + 2 * kNotePadding;
            box.rect.setHeight(std::max(box.rect.height(), height));
        }
        boxes.append(box);
    }
    return boxes;
}

} // namespace portolan
