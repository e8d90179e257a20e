#include "panels/inspector/annotationpage.h"

#include "panels/inspector/placetext.h"
#include "topology/composing.h"

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextLines = 6;

} // namespace

AnnotationPage::AnnotationPage(DrawingSession &session, QWidget *parent)
    : InspectorPage(parent)
    , m_session(session)
{
    const auto text = [](const Annotation &annotation) { return annotation.text; };
    const auto setText = [](Annotation &annotation, const QString &typed) {
        annotation.text = typed;
    };
    m_text = new ParagraphField(bind(tr("Text"), tr("Change note"), text, setText), kTextLines);
    addField(tr("Text"), m_text);
    FieldBinding description = bind(tr("Description"), tr("Describe picture"), text, setText);
    description.hint = tr("What the picture shows, for those who cannot see it");
    m_description = new LineField(description);
    addField(tr("Description"), m_description);
    m_place = new LineField(placeBinding());
    addField(tr("Place"), m_place);
}

FieldBinding AnnotationPage::placeBinding()
{
    FieldBinding rect = bind(
        tr("Place"), tr("Move and resize"),
        [](const Annotation &annotation) { return placeText(annotation.rect); },
        [](Annotation &annotation, const QString &text) {
            annotation.rect = placeFromText(text).value_or(annotation.rect);
        });
    rect.complaint = [](const QString &text) {
        return placeFromText(text) ? QString()
                                   : tr("Expected x, y, width and height, such as 0, 0, 208, 72");
    };
    rect.storesWrongText = false;
    rect.hint = tr("A note with more text is shown taller");
    return rect;
}

FieldBinding AnnotationPage::bind(const QString &label, const QString &undoText,
                                  std::function<QString(const Annotation &)> read,
                                  std::function<void(Annotation &, const QString &)> write)
{
    FieldBinding binding;
    binding.label = label;
    binding.values = [this, read] {
        const auto text = [&](const AnnotationId &id) {
            return read(m_session.topology().annotations.value(id));
        };
        return valuesIn(m_annotations, text, text);
    };
    binding.write = [this, write, label, undoText](const QString &text, Entry entry) {
        QStringList ids;
        for (const AnnotationId &id : std::as_const(m_annotations))
            ids += id.text();
        ids.sort();
        m_session.perform(undoText,
                          changeAnnotations(m_session.topology(), m_annotations,
                                            [&](Annotation &it) { write(it, text); }),
                          entry == Entry::Typed ? label + u' ' + ids.join(u' ') : QString());
    };
    return binding;
}

void AnnotationPage::setAnnotations(const QSet<AnnotationId> &annotations)
{
    m_annotations = annotations;
    const auto isOf = [&](AnnotationKind kind) {
        return std::ranges::all_of(annotations, [&](const AnnotationId &id) {
            return m_session.topology().annotations.value(id).kind == kind;
        });
    };
    setFieldVisible(m_description, isOf(AnnotationKind::Picture));
    setFieldVisible(m_text, isOf(AnnotationKind::Note));
    setFieldVisible(m_place, annotations.size() == 1);
    reset();
}

} // namespace portolan::views
