#pragma once

#include "topology/topology.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace portolan::views {

/// How many hosts a group becomes, and whether they get its addresses. What that means is said
/// before it happens.
class SplitDialog : public QDialog
{
    Q_OBJECT

public:
    /// A drawing with more would not be read any more.
    static constexpr int kMostHosts = 1000;

    explicit SplitDialog(const Host &group, QWidget *parent = nullptr);

    int count() const;
    bool givesAddresses() const;

private:
    void build();
    void refresh();
    QString told() const;

    Host m_group;
    QSpinBox *m_count;
    QCheckBox *m_addresses;
    QLabel *m_summary;
};

} // namespace portolan::views
