#include "rendering/pdfmetadata.h"

// Its headers want to know which of its smart pointers we use: none but those of the standard.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <string>

namespace portolan::rendering {

QByteArray withoutDates(const QByteArray &pdf)
{
    QPDF document;
    document.processMemoryFile("diagram.pdf", pdf.constData(), std::size_t(pdf.size()));
    document.getTrailer().getKey("/Info").removeKey("/CreationDate");
    std::string bytes;
    Pl_String pipeline("bytes", nullptr, bytes);
    QPDFWriter writer(document);
    writer.setOutputPipeline(&pipeline);
    writer.setDeterministicID(true);
    writer.write();
    return QByteArray::fromStdString(bytes);
}

} // namespace portolan::rendering
