import Transcripts

/// Writes WebVTT (W3C, *WebVTT: The Web Video Text Tracks Format*, section 4.1).
///
/// Cues stand in order of time, as the format demands; `CueTimes` gives a time to those without. The
/// title follows the signature. A label of the source is a voice, `<v Jane Doe>`; where the
/// speaker changes inside a cue it has several, each on a line. An inferred speaker is a voice of
/// the class `inferred`, which a style sheet can show otherwise, with a mark after the name for
/// those who read the file: `<v.inferred Jane Doe?>`. Sections have no place here: chapters are a
/// file of their own; nor has the language.
enum WebVTTExport {
  static func data(_ transcript: Transcript, attribution: Attribution?) -> [UInt8] {
    let times = CueTimes(transcript)
    let pieces = times.inOrder(SpokenPiece.list(transcript, attribution))
    var output = Array("WEBVTT\(title(transcript))\n".utf8)
    output.reserveCapacity(transcript.cues.text.count + transcript.cues.count * 48)
    var rest = pieces[...]
    while let first = rest.first {
      let cue = rest.prefix(voices(rest, times))
      rest = rest[cue.endIndex...]
      let lines = lines(cue, transcript.cues)
      if lines.isEmpty { continue }
      output += timing(times.starts[first.cue], times.ends[first.cue]).utf8
      output += lines.joined(separator: [0x0A])
      output.append(0x0A)
    }
    return output
  }

  /// The text after the signature: a line without the arrow that stands between times.
  private static func title(_ transcript: Transcript) -> String {
    guard let title = transcript.title.flatMap(WrittenText.line) else { return "" }
    return " - "
      + title.split(separator: "-->", omittingEmptySubsequences: false)
      .joined(separator: "→")
  }

  private static func timing(_ start: Int, _ end: Int) -> String {
    "\n" + ClockTime.text(milliseconds: start, mark: ".") + " --> "
      + ClockTime.text(milliseconds: end, mark: ".") + "\n"
  }

  /// The number of pieces at the start that share their times, each by another voice than the one
  /// before: a cue in which the speaker changes, or cues that are the same to whoever sees them.
  private static func voices(_ pieces: ArraySlice<SpokenPiece>, _ times: CueTimes) -> Int {
    let last = zip(pieces, pieces.dropFirst()).enumerated().first { _, pair in
      let (piece, next) = (pair.0.cue, pair.1.cue)
      return times.starts[piece] != times.starts[next] || times.ends[piece] != times.ends[next]
        || pair.0.name == pair.1.name
    }
    return last.map { $0.offset + 1 } ?? pieces.count
  }

  private static func lines(_ cue: ArraySlice<SpokenPiece>, _ cues: CueList) -> [[UInt8]] {
    cue.compactMap { piece in
      let words = MarkupEscaping.full(WrittenText.bytes(cues.text[piece.text], .kept))
      guard !words.isEmpty, let name = piece.name else { return words.isEmpty ? nil : words }
      let tag = piece.isGuessed ? "<v.inferred " : "<v "
      // A voice that has the cue for itself needs no end.
      let end = cue.count > 1 ? "</v>" : ""
      return Array(tag.utf8) + MarkupEscaping.full(name.utf8) + [0x3E] + words + Array(end.utf8)
    }
  }
}
