#include "exports/htmlpage.h"

#include "base/escaping.h"
#include "base/resource.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Forbids everything that does not come with the page itself (Content Security Policy, level 2).
QString policy(const QByteArray &script)
{
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256);
    return u"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%1'"_s.arg(
        QString::fromLatin1(hash.toBase64()));
}

} // namespace

HtmlPage::HtmlPage(QIODevice &device, const QString &title, Script script, const QString &style)
    : m_out(&device)
{
    if (script == Script::Tables)
        m_script = '\n' + resourceBytes(u":/pages/table.js"_s);
    writeHead(title, style);
}

void HtmlPage::writeHead(const QString &title, const QString &style)
{
    const QString language = QCoreApplication::translate(
        "Exports", "en", "language of exported pages, as in HTML's lang");
    m_out << "<!DOCTYPE html>\n<html lang=\"" << htmlText(language) << "\">\n<head>\n"
          << "<meta charset=\"utf-8\">\n";
    if (!m_script.isEmpty()) {
        m_out << "<meta http-equiv=\"Content-Security-Policy\" content=\"" << policy(m_script)
              << "\">\n";
    }
    m_out << "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" << htmlText(title)
          << "</title>\n<style>\n"
          << QString::fromUtf8(resourceBytes(u":/pages/page.css"_s)) << style
          << "</style>\n</head>\n<body>\n";
}

bool HtmlPage::finish()
{
    if (!m_script.isEmpty())
        m_out << "<script>" << QString::fromUtf8(m_script) << "</script>\n";
    m_out << "</body>\n</html>\n";
    m_out.flush();
    return m_out.status() == QTextStream::Ok;
}

} // namespace portolan
