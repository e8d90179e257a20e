#pragma once

#include "files/templates.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QListWidget;
class QSpinBox;

namespace portolan::views {

/// Asks from which template a new drawing begins, and for the numbers of one that has some.
class NewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewDialog(QWidget *parent = nullptr);

    /// Preselects a template; an empty id is the empty drawing.
    void choose(const QString &templateId);
    QString templateId() const;
    TemplateOptions options() const;

private:
    bool takesSizes() const;
    void addTemplates();

    QListWidget *m_templates;
    QWidget *m_numbers;
    QSpinBox *m_agents;
    QSpinBox *m_domainControllers;
};

} // namespace portolan::views
