import Transcripts

/// The files that whisper.cpp writes with `--output-json` and `--output-json-full`: `transcription`
/// of `offsets` in milliseconds and `text`; with `--diarize` a `speaker` as well.
enum WhisperCppJSON: JSONFormat {
  static let descriptions = [FormatDescription.whisper]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("transcription") else { return nil }
    var (spoken, isKnown) = (SpokenCuesBuilder(), root.has("systeminfo"))
    for segment in root.objects("transcription") {
      isKnown = isKnown || segment.has("offsets") || segment.has("timestamps")
      append(segment, to: &spoken)
    }
    guard isKnown else { return nil }
    var transcript = Transcript(spoken.build())
    transcript.language = root.members("result")?.language("language")
    return ParsedTranscript(format: "whisper", transcript: transcript)
  }

  private static func append(_ segment: JSONMembers, to spoken: inout SpokenCuesBuilder) {
    // A token that starts with a space starts a word.
    let words = segment.objects("tokens").compactMap { token -> SpokenWord? in
      guard let text = token.string("text"), text.hasPrefix(" ") else { return nil }
      return SpokenWord(text: text, start: time("from", of: token))
    }
    spoken.append(
      start: time("from", of: segment), end: time("to", of: segment),
      speaker: segment.voice("speaker"), CueText(segment.string("text") ?? ""), words: words)
  }

  private static func time(_ name: JSONName, of segment: JSONMembers) -> Timecode? {
    segment.members("offsets")?.milliseconds(name)
      ?? segment.members("timestamps")?.seconds(name)
  }
}
