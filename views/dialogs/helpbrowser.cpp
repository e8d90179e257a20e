#include "dialogs/helpbrowser.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QRegularExpression>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kFolder = ":/help"_L1;

constexpr int kListMargin = 8;
constexpr int kPageWidth = 680;

/// In the language that is installed; what is not translated comes in English.
QString readPage(const QString &page)
{
    const QString language = HelpBrowser::tr("en", "folder of the help in this language");
    for (const QString &name : {language + u'/' + page, page}) {
        QFile file(u"%1/%2.md"_s.arg(kFolder, name));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

/// The first heading of a page.
QString titleOf(const QString &page)
{
    const QString text = readPage(page);
    const QString line = text.left(text.indexOf(u'\n'));
    return line.startsWith(u"# ") ? line.mid(2).trimmed() : page;
}

/// The index, and the pages in the order of its links.
QStringList pagesInOrder()
{
    static const QRegularExpression link(u"\\]\\(([\\w-]+)\\.md\\)"_s);
    const QString index = u"index"_s;
    QStringList pages{index};
    const QString text = readPage(index);
    for (const QRegularExpressionMatch &match : link.globalMatch(text))
        pages += match.captured(1);
    return pages;
}

} // namespace

HelpBrowser::HelpBrowser(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    addPages();
    build();
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_text->setMarkdown(readPage(item->data(Qt::UserRole).toString()));
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.isRelative())
            showPage(QFileInfo(link.path()).completeBaseName());
        else
            QDesktopServices::openUrl(link);
    });
    m_pages->setCurrentRow(0);
}

void HelpBrowser::build()
{
    setWindowTitle(tr("Help"));
    m_pages->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("Page"));
    m_text->setOpenLinks(false);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_pages);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    // No title of a page is cut off, in any language.
    const int list = m_pages->sizeHintForColumn(0) + 2 * m_pages->frameWidth() + kListMargin;
    splitter->setSizes({list, kPageWidth});
    resize(list + kPageWidth, 640);
}

void HelpBrowser::addPages()
{
    for (const QString &page : pagesInOrder()) {
        auto *item = new QListWidgetItem(titleOf(page), m_pages);
        item->setData(Qt::UserRole, page);
        item->setToolTip(item->text());
    }
}

void HelpBrowser::showPage(const QString &page)
{
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(Qt::UserRole).toString() == page)
            m_pages->setCurrentRow(row);
    }
}

} // namespace portolan::views
