import Transcripts

extension ReaderState {
  /// The cursor's row that puts a section's heading near the top, so that its text is seen.
  private func sectionRow(_ section: Int) -> Int {
    let layout = layout
    let location = layout.location(of: document.sectionOffsets[section])
    let heading = location.rows.firstIndex { $0.kind == .heading(section: section) }
    return min(textSize.rows / 2, location.at.row - (heading ?? location.at.row))
  }

  /// Goes to a section by its index.
  /// - Parameter origin: the place to go back to, when it is not the cursor's.
  mutating func goToSection(_ section: Int, from origin: Int? = nil) {
    guard document.sections.indices.contains(section) else {
      let count = document.sections.count
      return say(count == 1 ? "There is only one section" : "There are only \(count) sections")
    }
    if document.sectionOffsets[section] >= document.cues.text.count {
      say("The captions end before this section")
    }
    let offset = min(document.sectionOffsets[section], document.lastOffset)
    reveal(offset)
    let row = sectionRow(section)
    guard let origin else { return jump(to: offset, row: row) }
    if history.last != origin { history.record(origin) }
    place(at: offset, row: row)
  }

  mutating func moveSection(_ direction: Int) {
    let offsets = document.sectionOffsets
    if direction > 0 {
      guard let next = offsets.firstIndex(where: { $0 > cursor }) else {
        return say("Last section")
      }
      goToSection(next)
    } else {
      guard let previous = offsets.lastIndex(where: { $0 < cursor }) else {
        return say("Start of the first section")
      }
      goToSection(previous)
    }
  }
}
