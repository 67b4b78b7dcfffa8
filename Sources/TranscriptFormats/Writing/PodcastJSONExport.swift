import Transcripts

/// Writes the JSON of podcasts (Podcast Namespace, *Transcript File Format Details*, JSON): members
/// `version` and `segments`, each with `startTime`, `endTime`, `body` and, where a label of the source
/// or a user says who speaks, `speaker`.
///
/// Times are seconds. Segments stand in order of time; `CueTimes` gives a time to cues without. A cue
/// inside which the speaker changes becomes several of the same times. Members of our own are
/// `inferredSpeaker`, a name by inference, and `confidence`, the belief from 0 to 1 that these words
/// are by that person.
enum PodcastJSONExport {
  /// - Throws: an error of `JSONEncoder`, which does not happen with these values.
  static func data(_ transcript: Transcript, attribution: Attribution?) throws -> [UInt8] {
    let times = CueTimes(transcript)
    let segments = times.inOrder(SpokenPiece.list(transcript, attribution)).compactMap { piece in
      let words = WrittenText.bytes(transcript.cues.text[piece.text])
      return words.isEmpty ? nil : Segment(piece, words, times)
    }
    return try JSONLine.bytes(Document(segments: segments))
  }

  private struct Document: Encodable {
    var version = "1.0.0"
    var segments: [Segment]
  }

  private struct Segment: Encodable {
    var speaker: String?
    var inferredSpeaker: String?
    var confidence: Double?
    var startTime: Double
    var endTime: Double
    var body: String

    init(_ piece: SpokenPiece, _ words: [UInt8], _ times: CueTimes) {
      let guess = piece.isGuessed ? piece.inferred : nil
      speaker = guess == nil ? piece.name : piece.label
      inferredSpeaker = guess?.name
      confidence = guess.map { AttributionMembers.rounded($0.confidence) }
      startTime = Double(times.starts[piece.cue]) / 1000
      endTime = Double(times.ends[piece.cue]) / 1000
      body = String(decoding: words, as: UTF8.self)
    }
  }
}
