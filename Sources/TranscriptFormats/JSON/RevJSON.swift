import Transcripts

/// A transcript of Rev and Rev AI (`application/vnd.rev.transcript.v1.0+json`): `monologues` of
/// `elements`, whose values follow each other as they are, spaces included. Times in seconds.
enum RevJSON: JSONFormat {
  static let descriptions = [FormatDescription("rev", name: "Rev", listing: "speech services")]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("monologues") else { return nil }
    let names = names(root.objects("speakers"))
    var cues = WordCues()
    for monologue in root.objects("monologues") {
      let id = monologue.string("speaker")
      let named = monologue.members("speaker_info")?.string("display_name")
      let speaker = named ?? id.flatMap { names[$0] } ?? monologue.voice("speaker")
      append(monologue.objects("elements"), speaker, to: &cues)
    }
    return ParsedTranscript(format: "rev", transcript: Transcript(cues.build()))
  }

  private static func append(_ elements: JSONObjects, _ speaker: String?, to cues: inout WordCues) {
    var isInsideWord = false
    for element in elements {
      guard let value = element.string("value") else { continue }
      let word = SpokenWord(
        text: value, start: element.seconds("ts"), end: element.seconds("end_ts"))
      let isWord = element.string("type") == "text"
      cues.append(word, speaker: speaker, attached: !isWord || isInsideWord)
      isInsideWord = value.last?.isWhitespace == false && !isWord
    }
    cues.endCue()
  }

  private static func names(_ speakers: JSONObjects) -> [String: String] {
    var names: [String: String] = [:]
    for speaker in speakers {
      if let id = speaker.string("id") { names[id] = speaker.string("name") }
    }
    return names
  }
}
