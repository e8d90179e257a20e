#pragma once

#include "imports/hostmapping.h"

#include <QTableWidget>

class QComboBox;

namespace portolan::views {

/// What each column of a list means, with an example of what stands in it.
class ImportColumns : public QTableWidget
{
    Q_OBJECT

public:
    explicit ImportColumns(QWidget *parent = nullptr);

    /// Shows the columns of @p table; an empty @p mapping leaves all of them out.
    void setList(const ListTable &table, const HostMapping &mapping);
    HostMapping mapping() const;

signals:
    /// A person chose another meaning.
    void mappingChanged();

private:
    QComboBox *meaningOf(const QString &title, HostField field);

    QList<QComboBox *> m_meanings;
};

} // namespace portolan::views
