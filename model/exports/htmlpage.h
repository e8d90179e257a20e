#pragma once

#include <QString>
#include <QTextStream>

class QIODevice;

namespace portolan {

/// The frame of the pages that are exported: one file with its style (and script) inside, light,
/// printable. What is written to body() must be escaped (htmlText).
class HtmlPage
{
public:
    enum class Script {
        None,
        Tables, ///< sorting and search for the tables of the page
    };

    /// @p style goes behind that of all pages.
    HtmlPage(QIODevice &device, const QString &title, Script script, const QString &style = {});

    QTextStream &body() { return m_out; }
    /// Ends the page; false when the device did not take all of it.
    [[nodiscard]] bool finish();

private:
    void writeHead(const QString &title, const QString &style);

    QTextStream m_out;
    QByteArray m_script;
};

} // namespace portolan
