#pragma once

#include "panels/inspector/fields.h"

#include <QFormLayout>
#include <QHash>
#include <QList>

namespace portolan::views {

/// A column of fields for one kind of thing.
class InspectorPage : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPage(QWidget *parent = nullptr);

    /// Follows the drawing.
    void refresh();

protected:
    /// Shows other things than before.
    void reset();
    /// Adds a row with its label before the field.
    void addField(const QString &label, InspectorField *field);
    /// Adds a row as wide as the page, under a heading when there is one.
    void addWide(const QString &heading, InspectorField *field);
    void setFieldVisible(InspectorField *field, bool visible);

private:
    QFormLayout *m_form;
    QList<InspectorField *> m_fields;              // owned by the page as its children
    QHash<InspectorField *, QWidget *> m_headings; ///< of those as wide as the page
};

} // namespace portolan::views
