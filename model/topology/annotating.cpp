// What gestures with notes and pictures mean as edits.

#include "topology/composing.h"

namespace portolan {

using namespace Qt::StringLiterals;

Annotation newAnnotation(const Topology &topology, AnnotationKind kind, const QRectF &rect)
{
    Annotation annotation;
    for (int number = 1; number == 1 || topology.annotations.contains(annotation.id); ++number)
        annotation.id = AnnotationId(u"%1-%2"_s.arg(toString(kind)).arg(number));
    annotation.kind = kind;
    annotation.rect = rect;
    return annotation;
}

bool isNote(const Topology &topology, const AnnotationId &id)
{
    return topology.annotations.value(id).kind == AnnotationKind::Note;
}

Edit changeAnnotations(const Topology &topology, const QSet<AnnotationId> &ids,
                       const std::function<void(Annotation &)> &change)
{
    Edit edit;
    for (const Annotation &before : topology.annotations) {
        if (!ids.contains(before.id))
            continue;
        Annotation after = before;
        change(after);
        if (after != before)
            edit.annotations.append({before, after});
    }
    return edit;
}

Edit insertAnnotation(const Topology &, const Annotation &annotation)
{
    Edit edit;
    edit.annotations.append({std::nullopt, annotation});
    return edit;
}

} // namespace portolan
