#include "window/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxRecentFiles = 12;

constexpr QLatin1StringView kRecent = "recentFiles"_L1;
constexpr QLatin1StringView kLanguage = "language"_L1;
constexpr QLatin1StringView kAuthor = "author"_L1;
constexpr QLatin1StringView kExportFolder = "exportFolder"_L1;
constexpr QLatin1StringView kExportedDrawing = "exportedDrawing"_L1;
constexpr QLatin1StringView kExportParts = "export/parts"_L1;
constexpr QLatin1StringView kExportLanguage = "export/language"_L1;
constexpr QLatin1StringView kExportPaper = "export/paper"_L1;
constexpr QLatin1StringView kExportScale = "export/scale"_L1;
constexpr QLatin1StringView kExportTiled = "export/tiled"_L1;
constexpr QLatin1StringView kExportPorts = "export/ports"_L1;
constexpr QLatin1StringView kExportZones = "export/zones"_L1;
constexpr QLatin1StringView kGeometry = "window/geometry"_L1;
constexpr QLatin1StringView kLegend = "window/legend"_L1;
constexpr QLatin1StringView kState = "window/state"_L1;

/// Titles may be anything, keys of settings may not.
QString mappingKey(const QStringList &titles)
{
    const QByteArray text = titles.join(u'\n').toUtf8();
    return u"import/"_s +
           QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex());
}

QString shortcutKey(QAnyStringView action)
{
    return u"shortcuts/"_s + action.toString();
}

} // namespace

QStringList Settings::recentFiles() const
{
    return m_settings.value(kRecent).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(kRecent, files.mid(0, kMaxRecentFiles));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_settings.setValue(kRecent, files);
}

void Settings::clearRecentFiles()
{
    m_settings.remove(kRecent);
}

QString Settings::language() const
{
    return m_settings.value(kLanguage).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings.setValue(kLanguage, language);
}

QString Settings::author() const
{
    return m_settings.value(kAuthor).toString();
}

void Settings::setAuthor(const QString &author)
{
    m_settings.setValue(kAuthor, author);
}

QString Settings::exportFolder() const
{
    return m_settings.value(kExportFolder).toString();
}

QString Settings::exportedDrawing() const
{
    return m_settings.value(kExportedDrawing).toString();
}

void Settings::setExported(const QString &drawing, const QString &folder)
{
    m_settings.setValue(kExportedDrawing, drawing);
    m_settings.setValue(kExportFolder, folder);
}

views::ExportChoices Settings::exportChoices() const
{
    views::ExportChoices choices;
    choices.parts = m_settings.value(kExportParts).toStringList();
    choices.language = m_settings.value(kExportLanguage).toString();
    choices.paper = m_settings.value(kExportPaper).toString();
    choices.scale = m_settings.value(kExportScale, choices.scale).toDouble();
    choices.isTiled = m_settings.value(kExportTiled).toBool();
    choices.hasPorts = m_settings.value(kExportPorts).toBool();
    choices.isByZone = m_settings.value(kExportZones).toBool();
    return choices;
}

void Settings::setExportChoices(const views::ExportChoices &choices)
{
    m_settings.setValue(kExportParts, choices.parts);
    m_settings.setValue(kExportLanguage, choices.language);
    m_settings.setValue(kExportPaper, choices.paper);
    m_settings.setValue(kExportScale, choices.scale);
    m_settings.setValue(kExportTiled, choices.isTiled);
    m_settings.setValue(kExportPorts, choices.hasPorts);
    m_settings.setValue(kExportZones, choices.isByZone);
}

QStringList Settings::importMapping(const QStringList &titles) const
{
    return m_settings.value(mappingKey(titles)).toStringList();
}

void Settings::setImportMapping(const QStringList &titles, const QStringList &fields)
{
    m_settings.setValue(mappingKey(titles), fields);
}

std::optional<QKeySequence> Settings::shortcut(QAnyStringView action) const
{
    const QVariant value = m_settings.value(shortcutKey(action));
    if (!value.isValid())
        return std::nullopt;
    return QKeySequence(value.toString(), QKeySequence::PortableText);
}

void Settings::setShortcut(QAnyStringView action, const std::optional<QKeySequence> &keys)
{
    if (keys)
        m_settings.setValue(shortcutKey(action), keys->toString(QKeySequence::PortableText));
    else
        m_settings.remove(shortcutKey(action));
}

bool Settings::showsLegend() const
{
    return m_settings.value(kLegend, true).toBool();
}

void Settings::setShowsLegend(bool isShown)
{
    m_settings.setValue(kLegend, isShown);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value(kState).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(kGeometry, geometry);
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings.setValue(kState, state);
}

} // namespace portolan::app
