#include "dialogs/aboutdialog.h"

#include "base/phrases.h"
#include "catalog/catalog.h"
#include "rendering/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

struct Component
{
    const char *name;
    const char *licence;
};

/// What is linked or compiled in; LICENSE has the texts.
constexpr Component kComponents[] = {
    {"Portolan", "MIT"},    {"Qt", "LGPL-3.0-only"},           {"tl::expected", "CC0-1.0"},
    {"RapidJSON", "MIT"},   {"libxlsxwriter", "BSD-2-Clause"}, {"libzip", "BSD-3-Clause"},
    {"qpdf", "Apache-2.0"}, {"OpenSSL", "Apache-2.0"},
};

QString catalogNames()
{
    QStringList names;
    for (const Catalog &catalog : bundledCatalogs())
        names += phrase(catalog.name());
    return names.join(u", "_s);
}

QString facts()
{
    QString html = u"<p>%1</p>"_s.arg(
        AboutDialog::tr("Portolan draws Netwrix Threat Manager deployments and derives their "
                        "firewall rules. It is no product of Netwrix.")
            .toHtmlEscaped());
    html += u"<p>%1</p>"_s.arg(
        AboutDialog::tr("Ports requirements: %1").arg(catalogNames()).toHtmlEscaped());
    html += u"<p>%1</p><table cellpadding=\"2\">"_s.arg(
        AboutDialog::tr("Built on Qt %1, running on Qt %2")
            .arg(QLatin1StringView(QT_VERSION_STR), QLatin1StringView(qVersion()))
            .toHtmlEscaped());
    for (const Component &component : kComponents) {
        html += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(QLatin1StringView(component.name),
                                                         QLatin1StringView(component.licence));
    }
    return html + u"</table>"_s;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Portolan"));
    auto *picture = new QLabel(this);
    picture->setPixmap(rendering::icon(u"portolan"_s).pixmap(64, 64));
    auto *title = new QLabel(tr("Portolan %1").arg(QCoreApplication::applicationVersion()), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() + 6);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *text = new QTextBrowser(this);
    text->setHtml(facts());
    text->setAccessibleName(tr("Versions and licences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *head = new QHBoxLayout;
    head->addWidget(picture);
    head->addWidget(title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(480, 360);
}

} // namespace portolan::views
