#include "rendering/pdfmetadata.h"

// Its headers want to know which of its smart pointers we use: none but those of the standard.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

namespace portolan::rendering {

QByteArray withoutDates(const QByteArray &pdf)
{
    QPDF document;
    document.processMemoryFile("diagram.pdf", pdf.constData(), std::size_t(pdf.size()));
    document.getTrailer().getKey("/Info").removeKey("/CreationDate");
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

} // namespace portolan::rendering
