import Transcripts

/// The metadata that yt-dlp and youtube-dl write with `--write-info-json`: no cues, but the title,
/// chapters and more. Where YouTube gave no chapters, those of the description are taken.
enum InfoJSON: JSONFormat {
  static let descriptions = [
    FormatDescription(
      "infojson", name: "yt-dlp info.json", listing: "info.json", endings: ["info.json"])
  ]

  private static let marks: [JSONName] = [
    "extractor", "extractor_key", "webpage_url", "automatic_captions", "upload_date",
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("title"), marks.contains(where: root.has)
    else { return nil }
    var transcript = Transcript(title: root.string("title"), source: root.string("webpage_url"))
    transcript.duration = root.seconds("duration")
    transcript.date = root.string("upload_date").flatMap(date)
    transcript.language = root.language("language")
    transcript.heatmap = heatmap(root.objects("heatmap"))
    transcript.sections = chapters(root.objects("chapters"))
    if transcript.sections.isEmpty, let description = root.string("description") {
      transcript.sections = DescriptionChapters.sections(
        of: description, duration: transcript.duration)
    }
    return ParsedTranscript(format: "infojson", transcript: transcript)
  }

  /// `20240131` as `2024-01-31`.
  private static func date(_ digits: String) -> String? {
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let day = digits.dropFirst(4)
    return "\(digits.prefix(4))-\(day.prefix(2))-\(day.suffix(2))"
  }

  private static func chapters(_ chapters: JSONObjects) -> [Section] {
    chapters.compactMap { chapter in
      guard let start = chapter.seconds("start_time"), let title = chapter.string("title") else {
        return nil
      }
      return Section(start: start, title: title)
    }.sortedByStart()
  }

  private static func heatmap(_ spans: JSONObjects) -> [HeatmapSpan] {
    let read = spans.compactMap { span -> HeatmapSpan? in
      guard let start = span.seconds("start_time"), let end = span.seconds("end_time"),
        let value = span.number("value")
      else { return nil }
      return HeatmapSpan(start: start, end: end, value: min(max(0, value), 1))
    }
    return read.sorted { $0.start < $1.start }
  }
}
