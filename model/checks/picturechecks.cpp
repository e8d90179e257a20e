#include "checks/picturechecks.h"

#include "base/picture.h"
#include "checks/checktext.h"

namespace portolan {

using namespace Qt::StringLiterals;

Findings findBrokenPictures(const CheckContext &context)
{
    Finding finding;
    QStringList broken;
    for (const Annotation &annotation : context.topology().annotations) {
        if (annotation.kind != AnnotationKind::Picture)
            continue;
        const auto picture = embeddedPicture(annotation.picture);
        if (picture)
            continue;
        broken.append(u"%1 (%2)"_s.arg(annotation.id.text(), picture.error().message));
        finding.annotations.append(annotation.id);
    }
    if (broken.isEmpty())
        return {};
    finding.message =
        Checks::tr("A frame stands for what cannot be shown as a picture: %1.").arg(listed(broken));
    finding.fix =
        Checks::tr("Insert the picture again, as PNG, JPEG or SVG, and delete the frame.");
    return {finding};
}

} // namespace portolan
