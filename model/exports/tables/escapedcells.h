#pragma once

#include <QHash>
#include <QString>

namespace portolan {

/// Cells as one escape function writes them. Most cells of a table say the same as others: what was
/// escaped lately is remembered.
class EscapedCells
{
public:
    using Escape = QString (*)(QStringView);

    explicit EscapedCells(Escape escape)
        : m_escape(escape)
    {
    }

    QString operator()(const QString &text)
    {
        if (text.size() > kLongest)
            return m_escape(text);
        if (m_known.size() >= kMost)
            m_known.clear();
        const auto known = m_known.constFind(text);
        return known != m_known.cend() ? *known : *m_known.insert(text, m_escape(text));
    }

private:
    static constexpr qsizetype kLongest = 500; ///< longer ones hardly come twice
    static constexpr qsizetype kMost = 2000;

    Escape m_escape;
    QHash<QString, QString> m_known;
};

} // namespace portolan
