#include "topology/renaming.h"

#include "topology/composing.h"
#include "topology/manyhosts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

class Renamings
{
    Q_DECLARE_TR_FUNCTIONS(Renamings)

public:
    static QString unknownField(const QString &field)
    {
        return tr("{%1} is no field: there are {name}, {label}, {domain} and {n}.").arg(field);
    }
    static QString unevenBrace() { return tr("A brace is missing; a brace itself is {{ or }}."); }
};

/// Of a name in DNS, as text.
constexpr qsizetype kLongestName = 253;
constexpr int kMostDigits = 18;

/// A part of a pattern: text of its own, or a field.
struct Piece
{
    enum class Kind { Text, Name, Label, Domain, Number };

    Kind kind = Kind::Text;
    QString text;
    int digits = 1; ///< of a number, at least
};

Expected<Piece> fieldPiece(const QString &field)
{
    using Kind = Piece::Kind;
    static const QHash<QString, Kind> kinds = {{u"name"_s, Kind::Name},
                                               {u"label"_s, Kind::Label},
                                               {u"domain"_s, Kind::Domain},
                                               {u"n"_s, Kind::Number}};
    const QString width = field.section(u':', 1);
    Piece piece;
    piece.kind = kinds.value(field.section(u':', 0, 0), Kind::Text);
    bool isFine = piece.kind != Kind::Text;
    if (field.contains(u':')) {
        bool isNumber = false;
        piece.digits = width.toInt(&isNumber);
        isFine = piece.kind == Kind::Number && isNumber && piece.digits > 0 &&
                 piece.digits <= kMostDigits;
    }
    if (!isFine)
        return failure(ErrorCode::BadValue, Renamings::unknownField(field));
    return piece;
}

Expected<QList<Piece>> piecesOf(const QString &pattern)
{
    QList<Piece> pieces;
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        const bool isBrace = c == u'{' || c == u'}';
        if (!isBrace || pattern.mid(i + 1, 1) == c) {
            text += c;
            i += isBrace ? 1 : 0;
            continue;
        }
        const qsizetype end = pattern.indexOf(u'}', i);
        if (c == u'}' || end < 0)
            return failure(ErrorCode::BadValue, Renamings::unevenBrace());
        const auto piece = fieldPiece(pattern.mid(i + 1, end - i - 1));
        if (!piece)
            return tl::unexpected(piece.error());
        pieces << Piece{Piece::Kind::Text, std::exchange(text, {})} << *piece;
        i = end;
    }
    pieces << Piece{Piece::Kind::Text, text};
    return pieces;
}

QString nameFrom(const QList<Piece> &pieces, const QString &old, qint64 number)
{
    const qsizetype dot = old.indexOf(u'.');
    QString name;
    for (const Piece &piece : pieces) {
        switch (piece.kind) {
        case Piece::Kind::Text:
            name += piece.text;
            break;
        case Piece::Kind::Name:
            name += old;
            break;
        case Piece::Kind::Label:
            name += dot < 0 ? old : old.left(dot);
            break;
        case Piece::Kind::Domain:
            name += dot < 0 ? QString() : old.mid(dot);
            break;
        case Piece::Kind::Number:
            name += QString::number(number).rightJustified(piece.digits, u'0');
            break;
        }
    }
    return name.trimmed();
}

/// Numbers padded to one length, so that comparing texts compares them.
QString sortKey(const QString &name)
{
    QString key;
    QString digits;
    const auto flush = [&] {
        if (!digits.isEmpty())
            key += digits.rightJustified(kMostDigits, u'0');
        digits.clear();
    };
    for (const QChar c : name) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
            continue;
        }
        flush();
        key += c.toLower();
    }
    flush();
    return key;
}

std::vector<const Host *> inOrder(const Topology &topology, const QSet<HostId> &ids)
{
    const std::vector<const Host *> hosts = hostsIn(topology, ids);
    std::vector<std::pair<QString, const Host *>> keyed;
    keyed.reserve(hosts.size());
    for (const Host *host : hosts)
        keyed.emplace_back(sortKey(host->name), host);
    std::ranges::sort(keyed, [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
    });
    std::vector<const Host *> sorted;
    sorted.reserve(keyed.size());
    for (const auto &[key, host] : keyed)
        sorted.push_back(host);
    return sorted;
}

void markTroubles(const Topology &topology, const QSet<HostId> &hosts, QList<Renaming> &renamings)
{
    QHash<QString, int> bearers;
    for (const Renaming &renaming : std::as_const(renamings))
        ++bearers[renaming.after.toLower()];
    for (const Host &host : topology.hosts) {
        if (!hosts.contains(host.id))
            ++bearers[host.name.trimmed().toLower()];
    }
    for (Renaming &renaming : renamings) {
        if (renaming.after == renaming.before)
            continue;
        if (renaming.after.isEmpty())
            renaming.trouble = Renaming::Trouble::Empty;
        else if (renaming.after.size() > kLongestName)
            renaming.trouble = Renaming::Trouble::TooLong;
        else if (bearers.value(renaming.after.toLower()) > 1)
            renaming.trouble = Renaming::Trouble::Taken;
    }
}

} // namespace

Expected<QList<Renaming>> renamings(const Topology &topology, const QSet<HostId> &hosts,
                                    const RenamePattern &pattern)
{
    const auto pieces = piecesOf(pattern.pattern);
    if (!pieces)
        return tl::unexpected(pieces.error());
    QList<Renaming> result;
    qint64 number = pattern.first;
    for (const Host *host : inOrder(topology, hosts)) {
        QString old = host->name;
        if (!pattern.find.isEmpty())
            old.replace(pattern.find, pattern.replacement, Qt::CaseInsensitive);
        result.append({host->id, host->name, nameFrom(*pieces, old, number++)});
    }
    markTroubles(topology, hosts, result);
    return result;
}

Edit renameEdit(const Topology &topology, const QList<Renaming> &renamings)
{
    QHash<HostId, QString> names;
    for (const Renaming &renaming : renamings)
        names.insert(renaming.host, renaming.after);
    const QSet<HostId> hosts(names.keyBegin(), names.keyEnd());
    return changeHosts(topology, hosts, [&](Host &host) { host.name = names.value(host.id); });
}

} // namespace portolan
