#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/fields.h"

#include <QAbstractTableModel>

class QTableView;
class QPushButton;

namespace portolan::views {

/// The services of one host as an editable table.
class ServicesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Protocol, Ports, From, Why, ColumnCount };

    explicit ServicesModel(DrawingSession &session, QObject *parent = nullptr);

    void setHost(const HostId &host);
    /// Follows the drawing.
    void refresh();
    void addService();
    void removeServices(const QList<int> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void perform(const QString &text, const QList<Service> &services);

    DrawingSession &m_session;
    HostId m_host;
    QList<Service> m_services;
};

/// What else the host serves, which a ruleset that closes everything else keeps open.
class ServicesField : public InspectorField
{
    Q_OBJECT

public:
    ServicesField(DrawingSession &session, QWidget *parent = nullptr);

    void setHost(const HostId &host);
    void refresh() override;

private:
    void addAndEdit();
    void removeSelected();

    ServicesModel *m_model;
    QTableView *m_table;
    QPushButton *m_remove;
};

} // namespace portolan::views
