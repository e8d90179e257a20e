#include "rendering/pdfmetadata.h"

// Its headers want to know which of its smart pointers we use: none but those of the standard.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <string>
#include <vector>

namespace portolan::rendering {

namespace {

/// A font of which a document has only some signs bears six letters before its name; Qt takes them
/// from the order of a hash, which is another in each run.
void setFontTag(QPDFObjectHandle &dictionary, const std::string &key)
{
    constexpr std::size_t kTag = sizeof "/AAAAAA" - 1;
    if (!dictionary.getKey(key).isName())
        return;
    const std::string name = dictionary.getKey(key).getName();
    if (name.size() > kTag && name[kTag] == '+')
        dictionary.replaceKey(key, QPDFObjectHandle::newName("/AAAAAA" + name.substr(kTag)));
}

QPDFObjectHandle textOf(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

/// Shows the page from @p top on, as large as it is shown anyway.
QPDFObjectHandle destination(QPDFObjectHandle &page, qreal top)
{
    const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
    return QPDFObjectHandle::newArray(
        {page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
         QPDFObjectHandle::newReal(height - top, 1), QPDFObjectHandle::newNull()});
}

/// A list (PDF 1.7, 12.3.3), shown beside the pages when the document opens.
void addOutline(QPDF &document, const QList<PageBookmark> &bookmarks)
{
    if (bookmarks.isEmpty())
        return;
    std::vector<QPDFObjectHandle> pages = document.getAllPages();
    auto outline = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> items;
    for (const PageBookmark &bookmark : bookmarks) {
        auto item = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textOf(bookmark.title));
        item.replaceKey("/Parent", outline);
        item.replaceKey("/Dest", destination(pages.at(std::size_t(bookmark.page)), bookmark.top));
        if (!items.empty()) {
            item.replaceKey("/Prev", items.back());
            items.back().replaceKey("/Next", item);
        }
        items.push_back(item);
    }
    outline.replaceKey("/First", items.front());
    outline.replaceKey("/Last", items.back());
    outline.replaceKey("/Count", QPDFObjectHandle::newInteger((long long)(items.size())));
    document.getRoot().replaceKey("/Outlines", outline);
    document.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void addAbout(QPDF &document, const PdfAbout &about)
{
    if (!about.language.isEmpty())
        document.getRoot().replaceKey("/Lang", textOf(about.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    document.getRoot().replaceKey("/ViewerPreferences", preferences);
    addOutline(document, about.bookmarks);
}

} // namespace

QByteArray finishedPdf(const QByteArray &pdf, const PdfAbout &about)
{
    QPDF document;
    document.processMemoryFile("portolan.pdf", pdf.constData(), std::size_t(pdf.size()));
    document.getTrailer().getKey("/Info").removeKey("/CreationDate");
    for (QPDFObjectHandle &object : document.getAllObjects()) {
        if (!object.isDictionary())
            continue;
        setFontTag(object, "/BaseFont");
        setFontTag(object, "/FontName");
    }
    addAbout(document, about);
    std::string bytes;
    Pl_String pipeline("bytes", nullptr, bytes);
    QPDFWriter writer(document);
    writer.setOutputPipeline(&pipeline);
    writer.setDeterministicID(true);
    writer.write();
    return QByteArray::fromStdString(bytes);
}

} // namespace portolan::rendering
