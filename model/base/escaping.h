#pragma once

#include <QString>
#include <QStringList>

namespace portolan {

/// @name Text that people typed, made fit for one target language
/// Each function returns text that its reader shows or stores as it was typed, and never takes for
/// code.
///@{

/// For a terminal and for messages of one line: control characters (also those that turn the
/// direction of writing, and line separators) become `\n`, `\t`, `\x1b` or `\u202e`.
QString terminalText(QStringView text);

/// Text content or a quoted attribute value of HTML and XML; characters that XML cannot hold become
/// U+FFFD.
QString htmlText(QStringView text);

/// Inline text of GitHub's Markdown, also within a table cell; line ends become `<br>`,
/// and a comment stands before each `@`.
QString markdownText(QStringView text);

/// One field of a CSV file (RFC 4180), quoted where it must be.
///
/// Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` for a formula, and some split at
/// `;` or tabs as well. Where a cell could begin thus, an apostrophe is put before it. To read it
/// back, take away the apostrophe at the beginning of the field and after each of `,` `;` `"`, tab
/// and line end.
QString csvField(QStringView text);

/// The text of a field that csvField() made, or a spreadsheet, with the apostrophes taken away that
/// only keep formulas off.
QString withoutApostrophes(QStringView text);

/// Several texts as one CSV field: joined by `;`, with `\` before each `;` and `\` of a text.
QString csvListField(const QStringList &texts);
/// The same before it is made safe and quoted.
QString delimitedList(const QStringList &texts);

/// Several texts as one, for people: joined by `, `. A text that has a comma or a quotation mark, a
/// blank at an end, or nothing at all, stands in quotation marks with those in it doubled, so that
/// the list can be taken apart again.
QString readableList(const QStringList &texts);
/// One text of it.
QString readableListEntry(QStringView text);

/// Between the quotation marks of a string in Graphviz's language that is shown, where `\\` begins
/// an escape and `&` an entity of HTML; control characters as in terminalText().
QString dotString(QStringView text);

/// Between the quotation marks of a label of Mermaid: everything but letters, digits, blanks and a
/// few harmless marks becomes `#NN;`, because what its lexer takes for code has changed between
/// versions (directives are found even in the middle of a text). Control characters as in
/// terminalText().
QString mermaidText(QStringView text);

/// One word of a POSIX shell, in single quotes; control characters as in terminalText(), so that it
/// stays on its line.
QString shellWord(QStringView text);

/// A comment from `#` to the end of the line, for a shell and for nft; without the `#`.
QString hashComment(QStringView text);

/// A string of nftables with its quotation marks, at most @p maxBytes bytes of UTF-8 between them
/// (127 for a comment). nft knows no escape: `"` becomes `'`, `\` becomes `/`, and `$`, which newer
/// versions expand in some strings, becomes `_`.
QString nftString(QStringView text, qsizetype maxBytes = 127);

/// A comment of iptables-restore with its quotation marks: as nftString(), at most 255 bytes.
QString iptablesString(QStringView text);

/// Between `<!-- ` and ` -->` of XML, where `--` may not be; control characters as in
/// terminalText().
QString xmlComment(QStringView text);

/// A string of PowerShell in single quotes, which expands nothing. PowerShell also takes the
/// typographic marks U+2018 to U+201B for single quotes: each is doubled like `'`. Control
/// characters as in terminalText(), so that it stays on its line. As a comment: hashComment().
QString powershellString(QStringView text);

/// A string of YAML in double quotes, on one line, which is read back as it was. Ansible takes the
/// values of its files for templates all the same: no text that people typed belongs into one.
QString yamlString(QStringView text);

/// A comment from `#` to the end of the line, for YAML, whose readers refuse files with some
/// characters even there; without the `#`.
QString yamlComment(QStringView text);

/// The display name or description of a rule of the Windows firewall, which begins with @p prefix.
///
/// The firewall stores a rule as fields between `|`, which becomes `/`, and looks up a text that
/// begins with `@` in a library: @p prefix, our own fixed text, prevents that. At most @p maxLength
/// characters (Microsoft's reference, MS-FASP 2.2.37, allows 10,000).
QString windowsRuleText(QStringView prefix, QStringView text, qsizetype maxLength = 1000);

/// In a script of cmd: within quotation marks, behind `rem ` and a word of our own, or printed by
/// echo. ASCII in one line, of which cmd and the programs that it starts take no character for
/// more than itself: letters with accents lose them, everything that means something to cmd (also
/// `\` and `?`, for the sake of its programs) and all else becomes `\x25` or `\u2019`. At most
/// @p maxLength characters.
QString cmdText(QStringView text, qsizetype maxLength = 1000);

///@}

} // namespace portolan
