#include "dialogs/startpage.h"

#include "dialogs/drawingpreviews.h"
#include "dialogs/headlineitem.h"
#include "files/templates.h"
#include "rendering/icons.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxWidth = 960;
constexpr QSize kPictureSize(112, 70);

QListWidget *makeList(const QString &name, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setItemDelegate(new HeadlineDelegate(list));
    list->setIconSize(kPictureSize);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(name);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    // Here a click opens, on every desktop; on some it activates by itself.
    QObject::connect(list, &QListWidget::itemClicked, list, [list](QListWidgetItem *item) {
        if (!list->style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, list))
            emit list->itemActivated(item);
    });
    return list;
}

QLabel *makeHeading(const QString &text, int points, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() + points);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

/// What the items stand for; the empty drawing for nothing.
QStringList sourcesOf(const QListWidget *list)
{
    QStringList sources;
    for (int row = 0; row < list->count(); ++row)
        sources.append(list->item(row)->data(Qt::UserRole).toString());
    sources.removeAll(QString());
    return sources;
}

/// With an edge, so that the light picture of an almost empty drawing is one.
QIcon pictureOf(QImage image, qreal ratio, const QPalette &palette)
{
    QPainter painter(&image);
    painter.setPen(QPen(palette.color(QPalette::Mid), 2 * ratio));
    painter.drawRect(image.rect());
    painter.end();
    image.setDevicePixelRatio(ratio);
    return QIcon(QPixmap::fromImage(image));
}

/// One column of the page: a heading over what belongs to it.
QVBoxLayout *makeColumn(const QString &heading, const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(makeHeading(heading, 2, parent));
    for (QWidget *widget : widgets)
        column->addWidget(widget, qobject_cast<QListWidget *>(widget) ? 1 : 0);
    return column;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_templates(makeList(tr("Templates"), this))
    , m_recent(makeList(tr("Recent drawings"), this))
    , m_noRecent(new QLabel(tr("Drawings that you open or save are listed here."), this))
    , m_previews(new DrawingPreviews(this))
{
    auto *title = makeHeading(tr("Portolan"), 10, this);
    auto *subtitle = new QLabel(
        tr("Draw a Netwrix Threat Manager deployment; get its firewall rules and scripts."), this);
    auto *open = new QPushButton(rendering::icon(u"action-open"_s), tr("Open a drawing…"), this);
    m_templates->setWordWrap(true);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_noRecent->setWordWrap(true);
    m_noRecent->setForegroundRole(QPalette::PlaceholderText);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(makeColumn(tr("New drawing"), {m_templates}, this), 1);
    columns->addLayout(makeColumn(tr("Recent drawings"), {open, m_noRecent, m_recent}, this), 1);
    auto *page = new QWidget(this);
    page->setMaximumWidth(kMaxWidth);
    auto *content = new QVBoxLayout(page);
    content->setContentsMargins(32, 32, 32, 32);
    content->addWidget(title);
    content->addWidget(subtitle);
    content->addSpacing(24);
    content->addLayout(columns, 1);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(page, 8);
    outer->addStretch(1);
    addTemplates();
    setRecentFiles({});
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_previews, &DrawingPreviews::made, this, &StartPage::takePicture);
    connect(m_templates, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit templateChosen(item->data(Qt::UserRole).toString());
    });
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit fileChosen(item->data(Qt::UserRole).toString());
    });
}

void StartPage::addTemplates()
{
    addHeadlineItem(m_templates, rendering::icon(u"action-new"_s), tr("Empty drawing"),
                    tr("Nothing drawn yet"), QString());
    for (const TemplateInfo &info : templateList()) {
        addHeadlineItem(m_templates, rendering::icon(u"action-layout"_s), info.title,
                        info.description, info.id);
    }
}

void StartPage::setRecentFiles(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        addHeadlineItem(m_recent, rendering::icon(u"portolan"_s), file.completeBaseName(),
                        QDir::toNativeSeparators(file.absolutePath()), path);
    }
    m_noRecent->setVisible(paths.isEmpty());
    if (isVisible())
        makePictures();
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    makePictures();
}

void StartPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_previews->stop();
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        makePictures();
}

void StartPage::makePictures()
{
    m_previews->make(sourcesOf(m_recent), sourcesOf(m_templates),
                     kPictureSize * devicePixelRatioF(), rendering::themeOf(palette()));
}

/// A file that cannot be read says so, and keeps its place: the disk may come back.
void StartPage::takePicture(const DrawingPreview &preview)
{
    QListWidget *list = preview.isFile ? m_recent : m_templates;
    for (int row = 0; row < list->count(); ++row) {
        QListWidgetItem *item = list->item(row);
        if (item->data(Qt::UserRole).toString() != preview.source)
            continue;
        if (!preview.complaint.isEmpty())
            item->setData(HeadlineDelegate::kDescriptionRole, preview.complaint);
        else
            item->setIcon(pictureOf(preview.picture, devicePixelRatioF(), palette()));
    }
}

} // namespace portolan::views
