#pragma once

#include "window/mainwindow.h"
#include "window/windows.h"

#include "canvas/canvasview.h"
#include "files/templates.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace portolan::test {

/// The longest time between two rounds of the event loop while it lives; printed when it goes.
class StallProbe
{
public:
    explicit StallProbe(const QString &what)
        : m_what(what)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(2);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start();
        m_clock.start();
        m_whole.start();
    }
    ~StallProbe()
    {
        look();
        qInfo("%-46s longest stall %5lld ms, in all %6lld ms", qPrintable(m_what), m_longest,
              m_whole.elapsed());
    }
    Q_DISABLE_COPY_MOVE(StallProbe)

private:
    void look() { m_longest = std::max(m_longest, m_clock.restart()); }

    QString m_what;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QElapsedTimer m_whole;
    qint64 m_longest = 0;
};

/// A real window for the drawing of 10,000 agents and 1,000 controllers.
class LargeWindow
{
public:
    static constexpr int kPatienceMs = 120'000;

    LargeWindow()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("PortolanTests"));
        QGuiApplication::setQuitOnLastWindowClosed(false);
        m_window = m_windows.add();
        m_window->resize(1440, 900);
    }

    void make(const TemplateOptions &sizes = {})
    {
        m_windows.create([=] { return makeTemplate(QStringLiteral("enterprise"), sizes); },
                         m_window);
        QVERIFY(QTest::qWaitFor([&] { return m_window->controller().hasDrawing(); }, kPatienceMs));
        wait();
    }
    /// Lays out everything anew; waits until that is in the window.
    void layOutAll(bool alsoPinned) const
    {
        QSignalSpy laidOut(&canvas()->scene().live(), &views::LiveDiagram::laidOutAfresh);
        canvas()->layOutAll(alsoPinned);
        QVERIFY(laidOut.wait(kPatienceMs));
        wait();
    }
    /// Until everything that runs beside the window has come to an end.
    void wait() const
    {
        QTest::qWait(300);
        QVERIFY(QTest::qWaitFor([&] { return canvas()->isSettled(); }, kPatienceMs));
        QTest::qWait(300);
    }

    app::MainWindow *operator->() const { return m_window; }
    app::MainWindow *get() const { return m_window; }
    views::CanvasView *canvas() const { return m_window->canvas(); }
    views::DrawingSession &session() const { return m_window->session(); }
    const Topology &topology() const { return session().topology(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    app::Windows m_windows;
    app::MainWindow *m_window = nullptr;
};

} // namespace portolan::test
