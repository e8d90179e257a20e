#include "commandline/diagramcommand.h"

#include "base/escaping.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "rendering/pictureformats.h"

#include <QFileInfo>

#include <limits>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

QString endings()
{
    QStringList all;
    for (const rendering::PictureFormat &format : rendering::pictureFormats())
        all += u'.' + format.ending;
    return all.join(u", ");
}

Attempt<const rendering::PictureFormat *> formatFor(const QString &path)
{
    if (path == u"-")
        return &rendering::pictureFormats().first();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (const rendering::PictureFormat *format = rendering::findPictureFormat(ending))
        return format;
    const QString wrong = ending.isEmpty()
                              ? u"its name has no ending that says what to make of it"_s
                              : u"pictures of the kind \"%1\" are not made"_s.arg(ending);
    return usageFailure(path, u"%1; expected one of: %2"_s.arg(wrong, endings()));
}

/// Standard error stays empty on success (public contract), so remarks are a result.
Attempt<void> tell(const QStringList &remarks, const QString &path, Console &console)
{
    QString text;
    for (const QString &remark : remarks)
        text += terminalText(path + u": "_s + remark) + u'\n';
    return writeBytes({}, console, text.toUtf8());
}

/// What the options ask for, as far as it makes sense for any drawing.
Expected<rendering::DiagramOptions> optionsOf(const Arguments &arguments)
{
    rendering::DiagramOptions picture;
    if (arguments.has(options::kScale)) {
        bool isNumber = false;
        picture.scale = arguments.value(options::kScale).toDouble(&isNumber);
        if (!isNumber)
            picture.scale = std::numeric_limits<double>::quiet_NaN(); // which no check lets pass
    }
    picture.paper = arguments.value(options::kPaper);
    picture.isTiled = arguments.has(options::kTile);
    picture.hasPorts = arguments.has(options::kPorts);
    picture.isByZone = arguments.has(options::kZones);
    if (arguments.has(options::kLanguage))
        picture.language = arguments.value(options::kLanguage);
    if (arguments.has(options::kScope)) {
        const auto scope = rendering::parseScope(arguments.value(options::kScope));
        if (!scope)
            return tl::unexpected(scope.error());
        picture.scope = *scope;
    }
    return rendering::checkOptions(picture).map([&] { return picture; });
}

constexpr QStringView kDetails =
    u"OUT ends in .svg, .png or .pdf for a picture, or in .drawio (draw.io), .mmd (Mermaid) or "
    ".dot (Graphviz) to be worked on elsewhere. What has a place in the drawing stands there, "
    "everything else gets one by the automatic layout; a part of the drawing is laid out anew; "
    "Mermaid and Graphviz lay it out themselves. Pictures are always in light colours.\n"
    "On a sheet, a PNG has 96 pixels per inch times the scale. When OUT is a file and its smallest "
    "text would print too small to be read, that is said on standard output.";

} // namespace

const CommandSpec &DiagramCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"diagram",
        .operands = u"FILE",
        .summary = u"Makes a picture of the drawing, with legend and title block.",
        .details = kDetails,
        .options = {&options::kDiagramFile, &options::kScale, &options::kPaper, &options::kTile,
                    &options::kPorts, &options::kZones, &options::kScope},
        .makesPictures = true,
    };
    return spec;
}

Outcome DiagramCommand::run(const Arguments &arguments, Console &console) const
{
    const QString path = arguments.value(options::kDiagramFile);
    const auto format = formatFor(path);
    if (!format)
        return tl::unexpected(format.error());
    const auto picture = about(u"diagram"_s, optionsOf(arguments));
    if (!picture)
        return tl::unexpected(picture.error());
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const auto made =
        about(input->subject, (*format)->make(input->topology, input->derivation, *picture));
    if (!made)
        return tl::unexpected(made.error());
    const auto written = writeBytes(path, console, made->bytes).and_then([&] {
        return path == u"-" ? Attempt<void>() : tell(made->warnings, path, console);
    });
    return written.map(
        [&] { return finish(console, input->subject, leftOutOf(TableKind::Connections, *input)); });
}

} // namespace portolan::app
