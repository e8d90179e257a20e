#include "dialogs/preferencesdialog.h"

#include "dialogs/languagename.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace portolan::views {

PreferencesDialog::PreferencesDialog(const Preferences &preferences, const QStringList &languages,
                                     QWidget *parent)
    : QDialog(parent)
    , m_language(new QComboBox(this))
    , m_author(new QLineEdit(preferences.author, this))
{
    setWindowTitle(tr("Preferences"));
    m_language->addItem(tr("The desktop's"), QString());
    for (const QString &language : languages)
        m_language->addItem(languageName(language), language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    auto *note = new QLabel(tr("Another language is used from the next start on."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    m_author->setPlaceholderText(tr("Your name, as it stands in title blocks"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), note);
    form->addRow(tr("&Author of new drawings:"), m_author);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(440, sizeHint().height());
}

Preferences PreferencesDialog::preferences() const
{
    return {m_language->currentData().toString(), m_author->text().trimmed()};
}

} // namespace portolan::views
