#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/inspectorpage.h"

namespace portolan::views {

/// Every field of one note or picture, or of several at once.
class AnnotationPage : public InspectorPage
{
    Q_OBJECT

public:
    AnnotationPage(DrawingSession &session, QWidget *parent = nullptr);

    /// @p annotations must be in the drawing.
    void setAnnotations(const QSet<AnnotationId> &annotations);

private:
    FieldBinding bind(const QString &label, const QString &undoText,
                      std::function<QString(const Annotation &)> read,
                      std::function<void(Annotation &, const QString &)> write);
    FieldBinding placeBinding();

    DrawingSession &m_session;
    QSet<AnnotationId> m_annotations;
    InspectorField *m_text = nullptr;
    InspectorField *m_description = nullptr;
    InspectorField *m_place = nullptr;
};

} // namespace portolan::views
