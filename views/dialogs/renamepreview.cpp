#include "dialogs/renamepreview.h"

#include <QFont>

namespace portolan::views {

namespace {

enum Column { kBefore, kAfter, kTrouble, kColumnCount };

QString troubleText(Renaming::Trouble trouble)
{
    switch (trouble) {
    case Renaming::Trouble::None:
        break;
    case Renaming::Trouble::Empty:
        return RenamePreview::tr("no name");
    case Renaming::Trouble::TooLong:
        return RenamePreview::tr("too long");
    case Renaming::Trouble::Taken:
        return RenamePreview::tr("another host has it");
    }
    return {};
}

} // namespace

void RenamePreview::setRenamings(const QList<Renaming> &renamings)
{
    // The same hosts in the same order: the list stays where somebody has scrolled it.
    const bool isOther = renamings.size() != m_renamings.size();
    if (isOther)
        beginResetModel();
    m_renamings = renamings;
    if (isOther)
        endResetModel();
    else if (!m_renamings.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_renamings.size()) - 1, kColumnCount - 1));
}

int RenamePreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_renamings.size());
}

int RenamePreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant RenamePreview::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Renaming &renaming = m_renamings.at(index.row());
    if (role == Qt::FontRole && renaming.trouble != Renaming::Trouble::None &&
        index.column() != kBefore) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case kBefore:
        return renaming.before;
    case kAfter:
        return renaming.after;
    default:
        return troubleText(renaming.trouble);
    }
}

QVariant RenamePreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case kBefore:
        return tr("Old name");
    case kAfter:
        return tr("New name");
    default:
        return tr("Remark");
    }
}

} // namespace portolan::views
