#include "base/threadlanguage.h"

#include <QCoreApplication>
#include <QPointer>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

thread_local const QTranslator *t_translator = nullptr;

/// Is asked before the application's translators, and answers only for threads that have a language
/// of their own.
class ThreadTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *text, const char *disambiguation,
                      int n) const override
    {
        if (!t_translator)
            return {};
        const QString found = t_translator->translate(context, text, disambiguation, n);
        return found.isNull() ? QString::fromUtf8(text) : found;
    }
};

} // namespace

ThreadLanguage::ThreadLanguage(const QString &language)
    : m_outer(t_translator)
{
    // Without a file it is empty, and texts stay as they are in the program: English.
    if (!m_translator.load(u"portolan_"_s + language, u":/i18n"_s))
        (void)m_translator.load(u"portolan_en"_s, u":/i18n"_s);
    t_translator = &m_translator;
}

ThreadLanguage::~ThreadLanguage()
{
    t_translator = m_outer;
}

void ThreadLanguage::prepare()
{
    QCoreApplication *application = QCoreApplication::instance();
    static QPointer<ThreadTranslator> installed;
    if (installed)
        return;
    installed = new ThreadTranslator(application);
    QCoreApplication::installTranslator(installed);
}

} // namespace portolan
