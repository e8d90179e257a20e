#include "panels/inspector/inspectorpage.h"

#include <QLabel>

namespace portolan::views {

InspectorPage::InspectorPage(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void InspectorPage::refresh()
{
    for (InspectorField *field : std::as_const(m_fields))
        field->refresh();
}

void InspectorPage::reset()
{
    for (InspectorField *field : std::as_const(m_fields))
        field->reset();
}

void InspectorPage::addField(const QString &label, InspectorField *field)
{
    m_form->addRow(label, field);
    m_fields.append(field);
}

void InspectorPage::addWide(const QString &heading, InspectorField *field)
{
    if (!heading.isEmpty()) {
        auto *label = new QLabel(heading, this);
        label->setBuddy(field);
        m_form->addRow(label);
        m_headings.insert(field, label);
    }
    m_form->addRow(field);
    m_fields.append(field);
}

void InspectorPage::setFieldVisible(InspectorField *field, bool visible)
{
    field->setVisible(visible);
    for (QWidget *label : {m_form->labelForField(field), m_headings.value(field)}) {
        if (label)
            label->setVisible(visible);
    }
}

} // namespace portolan::views
