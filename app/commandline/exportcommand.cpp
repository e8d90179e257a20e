#include "commandline/exportcommand.h"

#include "base/escaping.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "commandline/scriptoptions.h"
#include "exports/indexpage.h"
#include "files/folderupdate.h"
#include "rendering/pictureformats.h"

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

const QString kIndex = u"index.html"_s;

constexpr QStringView kDetails =
    u"DIR gets an index.html that links everything else: the tables of connections, rules, "
    "requirements and problems in every format, the diagram as SVG and PNG, and the scripts of "
    "each host (as \"portolan scripts\" writes them, with their manifest.json).\n"
    "The same drawing gives the same bytes. The folder is written whole or not at all, and its "
    "files replace what is there; \"portolan help scripts\" says what becomes of older scripts. A "
    "drawing too large for a PNG gets none, which standard output and index.html say.";

/// Fills the folder step by step; what went wrong at one step ends it.
class Export
{
public:
    Export(const DrawingInput &input, const QString &language, FolderUpdate &folder)
        : m_input(input)
        , m_folder(folder)
    {
        m_picture.language = language;
    }

    Expected<IndexContents> fill()
    {
        return addTables()
            .and_then([this] { return addPictures(); })
            .and_then([this] { return addAllScripts(); })
            .and_then([this] { return addIndex(); })
            .map([this] { return std::move(m_contents); });
    }

private:
    Expected<void> addTables()
    {
        const ExportContext context = m_input.context();
        m_contents.tables = exporters();
        for (const Exporter *exporter : exporters()) {
            const QStringList files = exporter->files(context);
            for (const QString &file : files) {
                const auto added = m_folder.add(file, [&](QIODevice &device) {
                    return exporter->write(context, file, device);
                });
                if (!added)
                    return added;
                m_names += file;
            }
        }
        return {};
    }

    Expected<void> addPictures()
    {
        m_names += kIndex;
        for (const rendering::PictureFormat &format : rendering::pictureFormats()) {
            if (const auto added = addPicture(format); !added)
                return added;
        }
        return {};
    }

    Expected<void> addPicture(const rendering::PictureFormat &format)
    {
        const QString file = u"diagram."_s + format.ending;
        m_names += file;
        const auto picture = format.make(m_input.topology, m_input.derivation, m_picture);
        if (picture) {
            m_contents.pictures += file;
            return m_folder.add(file, picture->bytes);
        }
        if (picture.error().code != ErrorCode::Usage)
            return tl::unexpected(picture.error());
        // Too large for this format. One of an older drawing would be taken for it.
        m_folder.remove(file);
        m_contents.remarks += file + u": "_s + picture.error().message;
        return {};
    }

    Expected<void> addAllScripts()
    {
        NoProgress quiet;
        ScriptFolderOptions options;
        options.reservedNames = m_names;
        auto report = addScripts(m_input.topology, m_input.derivation, options, m_folder, quiet);
        if (!report)
            return tl::unexpected(report.error());
        m_contents.scripts = *std::move(report);
        return {};
    }

    Expected<void> addIndex()
    {
        IndexContents contents = m_contents;
        contents.remarks += m_contents.scripts.leftOut;
        return m_folder.add(kIndex, [&](QIODevice &device) {
            return writeIndexPage(m_input.context(), contents, device);
        });
    }

    const DrawingInput &m_input;
    FolderUpdate &m_folder;
    rendering::DiagramOptions m_picture;
    IndexContents m_contents;
    QStringList m_names; ///< at the top of the folder
};

Expected<IndexContents> exportTo(const QString &path, const DrawingInput &input,
                                 const QString &language)
{
    const auto folder = FolderUpdate::begin(path);
    if (!folder)
        return tl::unexpected(folder.error());
    auto contents = Export(input, language, **folder).fill();
    if (!contents)
        return contents;
    return (*folder)->commit().map([&] { return *std::move(contents); });
}

Attempt<void> tell(const IndexContents &contents, const QString &folder, Console &console)
{
    QString text = terminalText(folder) + u": everything is written; start with index.html\n"_s;
    for (const QString &remark : contents.remarks)
        text += terminalText(remark) + u'\n';
    return writeBytes({}, console, text.toUtf8()).and_then([&] {
        return printScriptReport(contents.scripts, folder, console);
    });
}

} // namespace

const CommandSpec &ExportCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"export",
        .operands = u"FILE",
        .summary = u"Writes all of this into one folder: tables, diagrams and scripts.",
        .details = kDetails,
        .options = {&options::kFolder},
        .makesPictures = true,
    };
    return spec;
}

Outcome ExportCommand::run(const Arguments &arguments, Console &console) const
{
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const QString folder = arguments.value(options::kFolder);
    const QString language =
        arguments.has(options::kLanguage) ? arguments.value(options::kLanguage) : u"en"_s;
    const auto contents = about(folder, exportTo(folder, *input, language));
    if (!contents)
        return tl::unexpected(contents.error());
    if (const auto told = tell(*contents, folder, console); !told)
        return tl::unexpected(told.error());
    return finish(console, input->subject, scriptsLeftOut(contents->scripts, *input));
}

} // namespace portolan::app
