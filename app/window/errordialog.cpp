#include "window/errordialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(portolan::app::ErrorDialog)
};

QString detailsOf(const FileTrouble &trouble)
{
    QStringList lines = {trouble.what, QDir::toNativeSeparators(trouble.path),
                         trouble.error.message};
    if (!trouble.error.where.isEmpty())
        lines += Text::tr("Place: %1").arg(trouble.error.where);
    lines += u"Portolan "_s + QCoreApplication::applicationVersion();
    return lines.join(u'\n');
}

QString reasonOf(const Error &error)
{
    return error.where.isEmpty() ? error.message : u"%1: %2"_s.arg(error.where, error.message);
}

} // namespace

QString nextStep(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CannotRead:
        return Text::tr("Check that the file is still there and that you may read it.");
    case ErrorCode::CannotWrite:
        return Text::tr("Nothing was changed on the disk. Check its free space and your rights, or "
                        "save under another name.");
    case ErrorCode::Syntax:
    case ErrorCode::BadValue:
        return Text::tr("The file was changed by hand or damaged. Mend it at the place named, or "
                        "open an earlier copy.");
    case ErrorCode::Newer:
        return Text::tr("The file was made by a newer Portolan. Install that to open it.");
    case ErrorCode::Usage:
    case ErrorCode::Stale:
    case ErrorCode::Cancelled:
        break;
    }
    return {};
}

void showTrouble(QWidget *parent, const FileTrouble &trouble)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QGuiApplication::applicationDisplayName(),
                                trouble.what, QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(u"%1\n\n%2\n\n%3"_s.arg(QDir::toNativeSeparators(trouble.path),
                                                    reasonOf(trouble.error),
                                                    nextStep(trouble.error.code)));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *copy = box->addButton(Text::tr("Copy Details"), QMessageBox::ActionRole);
    // Copying is no answer: the box stays.
    copy->disconnect(box);
    QObject::connect(copy, &QPushButton::clicked, box, [details = detailsOf(trouble)] {
        QGuiApplication::clipboard()->setText(details);
    });
    box->open();
}

} // namespace portolan::app
