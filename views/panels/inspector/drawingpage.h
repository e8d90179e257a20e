#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/inspectorpage.h"

namespace portolan::views {

class WaiversField;

/// What is true of the drawing as a whole: title block, catalog and settings.
class DrawingPage : public InspectorPage
{
    Q_OBJECT

public:
    DrawingPage(DrawingSession &session, QWidget *parent = nullptr);

    void refreshDrawing();

private:
    FieldBinding bind(const QString &label, const QString &undoText,
                      std::function<QString(const Properties &)> read,
                      std::function<void(Properties &, const QString &)> write);
    void addTitleBlock();
    void addRules();
    void addLinux();

    DrawingSession &m_session;
    WaiversField *m_waivers;
};

} // namespace portolan::views
