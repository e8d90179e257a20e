#include "checks/likeness.h"

#include "checks/checktext.h"

#include <algorithm>
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

/// Letters to insert, remove or replace, and neighbours to swap, each letter touched once (the
/// restricted distance of Damerau and Levenshtein).
int distance(const QString &a, const QString &b)
{
    const auto rows = std::size_t(a.size()) + 1;
    const auto columns = std::size_t(b.size()) + 1;
    std::vector<std::vector<int>> table(rows, std::vector<int>(columns));
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            int &cell = table[i][j];
            cell = int(std::max(i, j));
            if (i == 0 || j == 0)
                continue;
            const auto letter = [](const QString &text, std::size_t at) {
                return text[qsizetype(at) - 1];
            };
            const int replaced = letter(a, i) == letter(b, j) ? 0 : 1;
            cell = std::min(
                {table[i - 1][j - 1] + replaced, table[i - 1][j] + 1, table[i][j - 1] + 1});
            if (i > 1 && j > 1 && letter(a, i) == letter(b, j - 1) &&
                letter(a, i - 1) == letter(b, j))
                cell = std::min(cell, table[i - 2][j - 2] + 1);
        }
    }
    return table.back().back();
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
