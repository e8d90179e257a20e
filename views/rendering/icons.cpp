#include "rendering/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <optional>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kDisabledOpacity = 0.4;

QString iconPath(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

/// Draws an icon anew at each size, so that it is sharp at any pixel ratio.
class TintedIconEngine : public QIconEngine
{
public:
    /// Without a colour: the text colour of the application's palette at the time of painting.
    TintedIconEngine(QString name, std::optional<QColor> colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(tintedIcon(m_name, colour(mode)));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        const qreal before = painter->opacity();
        if (mode == QIcon::Disabled)
            painter->setOpacity(before * kDisabledOpacity);
        renderer.render(painter, rect);
        painter->setOpacity(before);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return u"portolan"_s; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_colour.value_or(palette.color(QPalette::WindowText));
    }

    QString m_name;
    std::optional<QColor> m_colour;
};

QIcon makeIcon(const QString &name, std::optional<QColor> colour)
{
    return QFile::exists(iconPath(name)) ? QIcon(new TintedIconEngine(name, colour)) : QIcon();
}

} // namespace

QByteArray tintedIcon(const QString &name, const QColor &colour)
{
    QFile file(iconPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

QStringList iconNames()
{
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QIcon icon(const QString &name)
{
    return makeIcon(name, std::nullopt);
}

QIcon icon(const QString &name, const QPalette &palette)
{
    return makeIcon(name, palette.color(QPalette::WindowText));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return makeIcon(name, colour);
}

QIcon roleIcon(const RoleDefinition &role, Theme theme)
{
    // The server's own card is filled; its icon wears that colour.
    const bool isServer = role.id == roles::kThreatManager;
    const QColor colour = isServer ? Style(theme).colours().selection
                                   : sectionLook(SectionId(role.section)).colour(theme);
    return makeIcon(role.icon, colour);
}

QString roleIconName(const RoleId &role)
{
    const RoleDefinition *definition = findRole(role);
    return definition ? definition->icon : u"role-unknown"_s;
}

} // namespace portolan::rendering
