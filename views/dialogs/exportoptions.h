#pragma once

#include "commands/drawingsession.h"
#include "dialogs/exportrun.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

namespace portolan::views {

/// What a person chose last time.
struct ExportChoices
{
    /// `SUBJECT.FORMAT` of exporters, `scripts` and `index`; empty: what is usual.
    QStringList parts;
    QString language; ///< empty: that of the window
    QString paper;
    double scale = 1;
    bool isTiled = false;
    bool hasPorts = false;
    bool isByZone = false;
};

/// The fields that say how an export is made: of which hosts, in which language, on what paper.
class ExportOptions : public QWidget
{
    Q_OBJECT

public:
    /// @p languages as in ExportDialog.
    ExportOptions(DrawingSession &session, const QStringList &languages, QWidget *parent);

    /// Only what concerns these; empty means the whole drawing.
    QList<HostId> hosts() const;
    void fill(ExportSubject &subject) const;
    /// Without touching the parts.
    void fill(ExportChoices &choices) const;
    void setChoices(const ExportChoices &choices);
    /// In the order in which Tab goes.
    QWidgetList fields() const;

signals:
    void changed();

private:
    void addScope(QFormLayout *form, const QStringList &languages);
    void addPictures(QFormLayout *form);
    void connectAll();
    void followSelection();
    void followDrawing(const ChangeSet &changes);
    void addZones();
    QString nameOfSelection() const;
    ZoneId zone() const;

    DrawingSession &m_session;
    QComboBox *m_scope;
    QComboBox *m_language;
    QComboBox *m_paper;
    QDoubleSpinBox *m_scale;
    QCheckBox *m_tiled;
    QCheckBox *m_ports;
    QCheckBox *m_zones;
};

} // namespace portolan::views
