#include "checks/likeness.h"

#include "checks/checktext.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace portolan {

namespace {

constexpr int kMaxTypos = 2;
/// Of shorter words almost any other is two letters away.
constexpr qsizetype kLettersPerTypo = 4;

QString lettersOf(const QString &text)
{
    const QString lower = text.toLower();
    QString letters;
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

/// Letters to insert, remove or replace (Levenshtein).
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const std::size_t at = std::size_t(j) + 1;
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString &text, const QStringList &known)
{
    const QString letters = lettersOf(text);
    QString best;
    int bestDistance = kMaxTypos + 1;
    for (const QString &word : known) {
        const QString wordLetters = lettersOf(word);
        if (std::abs(letters.size() - wordLetters.size()) > kMaxTypos)
            continue;
        const int typos = distance(letters, wordLetters);
        if (typos < bestDistance && typos * kLettersPerTypo <= wordLetters.size()) {
            best = word;
            bestDistance = typos;
        }
    }
    return best;
}

QString withSuggestion(const QString &text, const QStringList &known)
{
    const QString meant = nearest(text, known);
    return meant.isEmpty() ? quoted(text) : Checks::tr("%1 (%2?)").arg(quoted(text), quoted(meant));
}

} // namespace portolan
