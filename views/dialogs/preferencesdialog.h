#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace portolan::views {

/// What a person can set about the program, as values.
struct Preferences
{
    QString language; ///< `de`; empty is the desktop's
    QString author;   ///< stands in new drawings
};

class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p languages are those that there are translations for, such as `de`.
    PreferencesDialog(const Preferences &preferences, const QStringList &languages,
                      QWidget *parent = nullptr);

    Preferences preferences() const;

private:
    QComboBox *m_language;
    QLineEdit *m_author;
};

} // namespace portolan::views
