#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace portolan::views {

/// The pages of resources/help, with a list of them. They are Markdown and read without a network.
class HelpBrowser : public QDialog
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget *parent = nullptr);

    /// @p page is a file of resources/help without its ending.
    void showPage(const QString &page);

private:
    void build();
    void addPages();

    QListWidget *m_pages;
    QTextBrowser *m_text;
};

} // namespace portolan::views
