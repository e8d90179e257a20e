#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace portolan::test {

/// Measures frames: from the moment an event is sent until what it changed is painted.
class FrameMeter : public QObject
{
public:
    /// After so long without a frame there will be none: the figure says so.
    static constexpr qint64 kPatienceMs = 5000;

    explicit FrameMeter(QWidget *painted) { painted->installEventFilter(this); }

    /// Sends one event. Until the display wants the next frame, what else there is to do is done.
    template <typename Action>
    void frame(const Action &action)
    {
        constexpr qint64 kFrameMs = 16;
        QElapsedTimer clock;
        clock.start();
        const int before = m_paints;
        action();
        while (m_paints == before && clock.elapsed() < kPatienceMs)
            QCoreApplication::processEvents();
        m_times.push_back(double(clock.nsecsElapsed()) / 1e6);
        while (clock.elapsed() < kFrameMs)
            QCoreApplication::processEvents();
    }

    /// Prints median, 99th percentile and longest in milliseconds, and forgets the frames.
    void tell(const QString &what, int hosts, int lines)
    {
        std::ranges::sort(m_times);
        const auto at = [&](double part) {
            return m_times[std::size_t(part * double(m_times.size() - 1))];
        };
        qInfo("%-44s %5d hosts %5d lines   median %6.1f  p99 %6.1f  longest %6.1f ms",
              qPrintable(what), hosts, lines, at(0.5), at(0.99), m_times.back());
        write({{QStringLiteral("what"), what},
               {QStringLiteral("hosts"), hosts},
               {QStringLiteral("lines"), lines},
               {QStringLiteral("medianMs"), at(0.5)},
               {QStringLiteral("p99Ms"), at(0.99)},
               {QStringLiteral("longestMs"), m_times.back()}});
        m_times.clear();
    }

    /// What the process holds in memory, all in all.
    static void tellMemory(const QString &what)
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly))
            return; // only Linux tells
        constexpr qint64 kPage = 4096;
        const qint64 bytes = file.readAll().split(' ').at(1).toLongLong() * kPage;
        qInfo("%-44s %5lld MB", qPrintable(what), bytes >> 20);
        write({{QStringLiteral("what"), what}, {QStringLiteral("megabytes"), bytes >> 20}});
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    /// One object in a line, to the end of the file that PORTOLAN_FIGURES names.
    static void write(const QJsonObject &figure)
    {
        QFile file(qEnvironmentVariable("PORTOLAN_FIGURES"));
        if (!file.fileName().isEmpty() && file.open(QIODevice::Append))
            file.write(QJsonDocument(figure).toJson(QJsonDocument::Compact) + '\n');
    }

    int m_paints = 0;
    std::vector<double> m_times;
};

} // namespace portolan::test
