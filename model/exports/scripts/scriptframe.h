#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace portolan {

/// What goes into a frame, by the name of its place. Each text is already written in the language
/// of the frame: whoever puts it here has escaped it.
using FrameInserts = QHash<QString, QString>;

/// What stands at the end of each line: Windows wants CR LF, in scripts, too.
enum class LineEnds { Lf, CrLf };

/// Fills a script frame of resources/scripts.
///
/// A frame is a script like any other, with two forms of line. `#@ include FILE` is replaced by
/// another frame of the same folder, filled likewise. `BEFORE#@ NAME` is replaced by BEFORE and the
/// insert of that name; a line that is nothing else vanishes when its insert is empty. A name
/// without insert is a fault of the program and ends it: no script is ever written with a hole.
QByteArray filledFrame(const QString &folder, const QString &file, const FrameInserts &inserts,
                       LineEnds ends = LineEnds::Lf);

} // namespace portolan
