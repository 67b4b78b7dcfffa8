import Transcripts

/// The chapters that a video's description lists, one a line: `0:00 Intro` or `Intro 0:00`.
///
/// YouTube makes chapters of at least three such lines from `0:00` on. Descriptions of older videos
/// start later, so any three lines do, and two where the first is at the start.
enum DescriptionChapters {
  /// The longest description that is read, in characters; YouTube allows 5000.
  private static let longest = 20_000

  static func sections(of description: String, duration: Timecode?) -> [Section] {
    let lines = description.prefix(longest).split(whereSeparator: \.isNewline).map(ChapterLine.init)
    let leading = ascending(leading(lines), duration)
    if areChapters(leading) { return leading }
    let trailing = ascending(lines.compactMap(\.trailing), duration)
    return areChapters(trailing) ? trailing : []
  }

  private static func areChapters(_ sections: [Section]) -> Bool {
    sections.count > 2 || sections.count == 2 && sections[0].start.milliseconds == 0
  }

  /// Lines that start with a time; one without a title takes the line after it.
  private static func leading(_ lines: [ChapterLine]) -> [Section] {
    lines.indices.compactMap { i in
      guard var section = lines[i].leading else { return nil }
      if section.title.isEmpty, i + 1 < lines.count, !lines[i + 1].hasTime {
        section.title = lines[i + 1].text
      }
      return section.title.isEmpty ? nil : section
    }
  }

  /// Without those that step back or lie after the recording's end.
  private static func ascending(_ sections: [Section], _ duration: Timecode?) -> [Section] {
    sections.reduce(into: []) { kept, section in
      if let last = kept.last, section.start <= last.start { return }
      if let duration, section.start > duration { return }
      kept.append(section)
    }
  }
}
