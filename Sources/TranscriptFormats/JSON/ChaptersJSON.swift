import Transcripts

/// A podcast's chapters as `application/json+chapters` (Podcasting 2.0, jsonChapters.md): they
/// become sections, and there are no cues. Chapters of ffprobe and of Podlove are read as well.
enum ChaptersJSON: JSONFormat {
  static let descriptions = [
    FormatDescription(
      "chapters-json", name: "Podcasting 2.0 chapters", listing: "Podcasting 2.0",
      endings: ["chapters.json"])
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    if let root = root.members {
      let isOfService = root.has("words") || root.has("utterances") || root.has("segments")
      guard root.has("chapters"), !isOfService else { return nil }
      let chapters = sections(root.objects("chapters"))
      return ParsedTranscript(
        format: "chapters-json",
        transcript: Transcript(title: root.string("title"), sections: chapters))
    }
    guard let objects = root.objects, objects.first(where: { _ in true })?.has("title") == true
    else { return nil }
    let chapters = sections(objects)
    guard !chapters.isEmpty else { return nil }
    return ParsedTranscript(format: "chapters-json", transcript: Transcript(sections: chapters))
  }

  private static func sections(_ chapters: JSONObjects) -> [Section] {
    chapters.compactMap { chapter in
      // A chapter that is kept out of the table of contents only changes the picture.
      guard chapter.flag("toc") != false, !chapter.has("text"),
        let start = chapter.seconds(["startTime", "start_time", "start"]),
        let title = chapter.string("title") ?? chapter.members("tags")?.string("title")
      else { return nil }
      return Section(start: start, title: title)
    }.sortedByStart()
  }
}
