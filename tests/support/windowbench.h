#pragma once

#include "canvas/canvasview.h"
#include "support/sourcetree.h"
#include "window/mainwindow.h"
#include "window/windows.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace portolan::test {

/// How long reading, laying out or saving may take on a machine that does much else.
inline constexpr int kPatienceMs = 20'000;

/// Answers the next modal dialog of that kind, as soon as it is there.
template <typename Dialog>
class Answer
{
public:
    explicit Answer(const std::function<void(Dialog *)> &answer)
    {
        m_timer.setInterval(10);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, answer] {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_timer.stop();
            m_wasAsked = true;
            answer(dialog);
        });
        m_timer.start();
    }
    bool wasAsked() const { return m_wasAsked; }

private:
    QTimer m_timer;
    bool m_wasAsked = false;
};

inline std::function<void(QMessageBox *)> press(QMessageBox::StandardButton button)
{
    return [button](QMessageBox *box) { QTest::mouseClick(box->button(button), Qt::LeftButton); };
}

/// The button that does what was asked, whatever it is called.
inline void agree(QMessageBox *box)
{
    for (QAbstractButton *button : box->buttons()) {
        const auto role = box->buttonRole(button);
        if (role == QMessageBox::DestructiveRole || role == QMessageBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("nothing to agree to");
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Real windows with settings and a folder of their own: no test sees those of the person who runs
/// it.
class WindowBench
{
public:
    WindowBench()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("PortolanTests"));
        QCoreApplication::setApplicationName(QStringLiteral("window"));
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QSettings().clear();
    }

    app::Windows &windows() { return m_windows; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// A copy of a sample that the test may write.
    QString copyOf(const QString &sample, const QString &name = {}) const
    {
        const QString source =
            sourcePath(QStringLiteral("resources/samples/%1.portolan").arg(sample));
        const QString path =
            filePath((name.isEmpty() ? sample : name) + QStringLiteral(".portolan"));
        QFile::copy(source, path);
        QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

    /// Null when the drawing did not open in time.
    app::MainWindow *open(const QString &path)
    {
        app::MainWindow *window = m_windows.add();
        m_windows.open({path}, window);
        const bool isThere =
            QTest::qWaitFor([&] { return window->controller().hasDrawing(); }, kPatienceMs);
        return isThere ? window : nullptr;
    }

    /// Removes a host, by the keyboard.
    static void edit(app::MainWindow *window)
    {
        const HostId host = window->session().topology().hosts.firstKey();
        window->session().selection().selectHost(host);
        window->canvas()->setFocus();
        QTest::keyClick(window->canvas(), Qt::Key_Delete);
        QVERIFY(!window->session().topology().hosts.contains(host));
    }

private:
    QTemporaryDir m_folder;
    app::Windows m_windows;
};

inline void trigger(app::MainWindow *window, app::ActionId id)
{
    window->actions()[id]->trigger();
}

inline bool isEnabled(app::MainWindow *window, app::ActionId id)
{
    return window->actions()[id]->isEnabled();
}

} // namespace portolan::test
