import Transcripts

/// YouTube's captions as `fmt=json3`: `events` of `segs`, times in milliseconds.
///
/// There is no specification; the form is that of the `timedtext` service. Events that only open a
/// window, or append a line break to one, have no words and are no cues. Automatic captions roll:
/// an event lasts until its line leaves the screen, so that the ends overlap the next starts.
enum YouTubeJSON3: JSONFormat {
  static let descriptions = [
    FormatDescription(
      "json3", name: "YouTube captions (json3)", listing: "YouTube", endings: ["json3"])
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("events") else { return nil }
    var (spoken, isKnown) = (SpokenCuesBuilder(), root.has("wireMagic"))
    for event in root.objects("events") {
      isKnown = isKnown || event.has("tStartMs")
      append(event, to: &spoken)
    }
    guard isKnown else { return nil }
    return ParsedTranscript(format: "json3", transcript: Transcript(spoken.build()))
  }

  private static func append(_ event: JSONMembers, to spoken: inout SpokenCuesBuilder) {
    let start = event.milliseconds("tStartMs")
    var (text, words) = ("", [SpokenWord]())
    var hasWordTimes = false
    for segment in event.objects("segs") {
      guard let piece = segment.string("utf8") else { continue }
      text += piece
      let offset = segment.number("tOffsetMs")
      hasWordTimes = hasWordTimes || offset != nil
      words.append(SpokenWord(text: piece, start: later(start, by: offset ?? 0)))
    }
    spoken.append(
      start: start, end: event.number("dDurationMs").flatMap { later(start, by: $0) },
      speaker: nil, CueText(lines: text), words: hasWordTimes ? words : [])
  }

  private static func later(_ start: Timecode?, by milliseconds: Double) -> Timecode? {
    guard let start else { return nil }
    return Timecode(rounding: Double(start.milliseconds) + milliseconds)
  }
}
