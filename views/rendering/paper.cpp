#include "rendering/paper.h"

#include "base/escaping.h"

#include <QPageSize>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

Expected<QSizeF> paperSize(const QString &name)
{
    for (int id = 0; id <= int(QPageSize::LastPageSize); ++id) {
        const QPageSize size{QPageSize::PageSizeId(id)};
        if (size.isValid() && size.key().compare(name, Qt::CaseInsensitive) == 0)
            return size.size(QPageSize::Millimeter);
    }
    return failure(ErrorCode::Usage,
                   u"unknown paper %1; expected A5, A4, A3, A2, A1, A0, Letter, Legal, Tabloid "
                   "or another name of a paper size"_s.arg(terminalText(name)));
}

} // namespace portolan::rendering
