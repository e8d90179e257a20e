#include "panels/inspector/placetext.h"

#include <QStringList>

namespace portolan::views {

using namespace Qt::StringLiterals;

QString placeText(const QRectF &rect)
{
    return u"%1, %2, %3, %4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

std::optional<QRectF> placeFromText(const QString &text)
{
    QList<double> numbers;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        bool fits = false;
        const double number = part.trimmed().toDouble(&fits);
        if (fits)
            numbers.append(number);
    }
    if (parts.size() != 4 || numbers.size() != 4 || numbers[2] <= 0 || numbers[3] <= 0)
        return std::nullopt;
    return QRectF(numbers[0], numbers[1], numbers[2], numbers[3]);
}

} // namespace portolan::views
