#include "window/legibility.h"

#include "rendering/colour.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QProxyStyle>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kLeastContrast = 4.5;

/// The platform's style, except for the icons of buttons.
class PlainButtons : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *more) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, more);
    }
};

} // namespace

QColor hintColour(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor window = palette.color(QPalette::Window);
    const QColor onField = rendering::faded(text, palette.color(QPalette::Base), kLeastContrast);
    return rendering::contrastRatio(onField, window) >= kLeastContrast
               ? onField
               : rendering::faded(text, window, kLeastContrast);
}

Legibility::Legibility(QApplication &application)
    : QObject(&application)
{
    if (!QIcon::hasThemeIcon(u"dialog-ok"_s))
        QApplication::setStyle(new PlainButtons);
    apply();
    application.installEventFilter(this);
}

void Legibility::apply()
{
    // What is not set in it goes on following the desktop.
    QPalette palette = QGuiApplication::palette();
    const QColor hint = hintColour(palette);
    if (palette.color(QPalette::PlaceholderText) == hint)
        return;
    palette.setColor(QPalette::PlaceholderText, hint);
    QApplication::setPalette(palette);
}

bool Legibility::eventFilter(QObject *object, QEvent *event)
{
    if (object == parent() && event->type() == QEvent::ApplicationPaletteChange)
        apply();
    return QObject::eventFilter(object, event);
}

} // namespace portolan::app
