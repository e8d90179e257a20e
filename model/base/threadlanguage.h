#pragma once

#include <QString>
#include <QTranslator>

namespace portolan {

/// While one lives, texts that this thread makes come out in another language than the
/// application's: a file for a German reader, written beside an English window.
class ThreadLanguage
{
public:
    /// A language that the program has texts in, such as `de`; any other is English.
    explicit ThreadLanguage(const QString &language);
    ~ThreadLanguage();
    ThreadLanguage(const ThreadLanguage &) = delete;
    ThreadLanguage &operator=(const ThreadLanguage &) = delete;

    /// Must have been called in the main thread before the first one is made; needs a
    /// QCoreApplication.
    static void prepare();

private:
    QTranslator m_translator;
    const QTranslator *m_outer; ///< of this thread, until now
};

} // namespace portolan
