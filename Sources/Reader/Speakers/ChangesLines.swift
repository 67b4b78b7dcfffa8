/// The lines of the turns whose name changed with the last correction.
enum ChangesLines {
  static func lines(_ state: ReaderState) -> [ListLine] {
    let count = state.attribution.changes.count
    let title = count == 1 ? "1 turn changed" : "\(count) turns changed"
    let time = state.document.longestTimecode.description.count
    // A note may have been made since.
    let isNext = state.attribution.isUndone ? state.edits.redoCorrects : state.edits.undoCorrects
    let way = state.attribution.isUndone ? "U redoes it." : "u undoes all of it."
    var lines = [ListLine(), ListLine(title, role: .heading), ListLine()]
    for (index, change) in state.attribution.changes.enumerated() {
      let stamp = state.time(at: change.offset).description
      var line = ListLine(stamp, role: .timecode, column: time - stamp.count)
      line = line.adding("\(change.before) → \(change.after)", role: .text, column: time + 2)
      line.item = index
      lines.append(line)
    }
    return lines + (isNext ? [ListLine(), ListLine(way, role: .secondary)] : [])
  }
}
