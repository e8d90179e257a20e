#include "rendering/pdfmetadata.h"

// Its headers want to know which of its smart pointers we use: none but those of the standard.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <string>

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

} // namespace

QByteArray withoutChance(const QByteArray &pdf)
{
    QPDF document;
    document.processMemoryFile("diagram.pdf", pdf.constData(), std::size_t(pdf.size()));
    document.getTrailer().getKey("/Info").removeKey("/CreationDate");
    for (QPDFObjectHandle &object : document.getAllObjects()) {
        if (!object.isDictionary())
            continue;
        setFontTag(object, "/BaseFont");
        setFontTag(object, "/FontName");
    }
    std::string bytes;
    Pl_String pipeline("bytes", nullptr, bytes);
    QPDFWriter writer(document);
    writer.setOutputPipeline(&pipeline);
    writer.setDeterministicID(true);
    writer.write();
    return QByteArray::fromStdString(bytes);
}

} // namespace portolan::rendering
