#pragma once

#include <QDialog>
#include <QIcon>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace portolan::views {

/// A text and below it what it finds, while one types: up and down choose, Enter takes.
class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    /// More would not be read; a longer text finds fewer.
    static constexpr int kMostShown = 100;

    struct Entry
    {
        QIcon icon;
        QString text;
        QString description;
        QString data; ///< for chosen()
    };
    struct Found
    {
        QList<Entry> entries; ///< the best first; not more than kMostShown
        QString summary;      ///< how many there are
    };
    using Search = std::function<Found(const QString &text)>;

    /// @p hint says what may be typed.
    SearchDialog(const QString &title, const QString &hint, Search search,
                 QWidget *parent = nullptr);

    QString text() const;
    /// All of it is marked: what one types replaces it.
    void setText(const QString &text);

signals:
    /// The dialog is about to close.
    void chosen(const QString &data);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void choose();

    Search m_search;
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_summary;
};

} // namespace portolan::views
