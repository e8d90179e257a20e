#pragma once

#include "topology/renaming.h"

#include <QAbstractTableModel>

namespace portolan::views {

/// Old and new names, with what is wrong with the new one.
class RenamePreview : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    const QList<Renaming> &renamings() const { return m_renamings; }
    void setRenamings(const QList<Renaming> &renamings);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Renaming> m_renamings;
};

} // namespace portolan::views
