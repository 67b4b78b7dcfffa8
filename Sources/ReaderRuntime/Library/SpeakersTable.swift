import Reader
import TerminalCells
import Transcripts

/// The speakers of a transcript as a readable table.
public struct SpeakersTable {
  private let attribution: Attribution
  private let transcript: Transcript
  private var output = ""

  /// The table as UTF-8, ending in a line break. It has no control characters but line breaks.
  /// - Parameter explained: whether the turns follow, each with its evidence.
  public static func bytes(
    _ attribution: Attribution, of transcript: Transcript, explained: Bool
  ) -> [UInt8] {
    var table = SpeakersTable(attribution, transcript)
    table.writeOrigin()
    table.writeSpeakers()
    if explained { for turn in attribution.turns { table.write(turn) } }
    return Array(table.output.utf8)
  }

  private init(_ attribution: Attribution, _ transcript: Transcript) {
    (self.attribution, self.transcript) = (attribution, transcript)
  }

  private mutating func line(_ text: String) { output += text + "\n" }

  private mutating func writeOrigin() {
    switch attribution.origin {
    case .none: line("Nothing says who speaks.")
    case .oneSpeaker: line("Nothing says that more than one person speaks.")
    case .voices: line("The voices are as labelled; their names are from the text.")
    case .labels, .inference: break
    }
  }
}

// MARK: - The speakers

extension SpeakersTable {
  private mutating func writeSpeakers() {
    guard !attribution.speakers.isEmpty else { return }
    let head = ["Speaker", "Role", "Talk time", "Share", "Turns", "Name"]
    // Numbers are aligned to the right.
    var table = TextTable(right: [2, 3, 4])
    for row in [head] + rows { table.add(row) }
    output += table.text
  }

  private var rows: [[String]] {
    var attributed = transcript
    (attributed.speakers, attributed.turns) = (attribution.speakers, attribution.turns)
    let times = attributed.talkTime
    var turns = [Int](repeating: 0, count: times.count)
    var bytes = [Int](repeating: 0, count: times.count)
    var names = [Double](repeating: 0, count: times.count)
    for turn in attribution.turns {
      guard let speaker = turn.speaker else { continue }
      let length = self.length(turn)
      turns[speaker] += 1
      bytes[speaker] += length
      names[speaker] += turn.nameConfidence * Double(length)
    }
    // Without times, the share is that of the words.
    let shares = times.contains { $0 > 0 } ? times : bytes
    let all = max(1, shares.reduce(0, +))
    return times.indices.map { index in
      let speaker = attribution.speakers[index]
      return [
        Self.name(speaker), speaker.role?.rawValue ?? "",
        times[index] > 0 ? Timecode(milliseconds: times[index]).longDescription : "",
        "\((shares[index] * 100 + all / 2) / all)%", "\(turns[index])",
        certainty(speaker, names[index] / Double(max(1, bytes[index]))),
      ]
    }
  }

  private func length(_ turn: Turn) -> Int {
    let cues = transcript.cues
    return max(
      0, cues.textOffset(turn.places.upperBound) - cues.textOffset(turn.places.lowerBound))
  }

  private func certainty(_ speaker: Speaker, _ confidence: Double) -> String {
    if isAsLabelled(speaker) { return "as labelled" }
    return speaker.name == nil ? "unknown" : EvidenceSentences.words(confidence)
  }

  /// Whether a label of the source says that the speaker is called so.
  private func isAsLabelled(_ speaker: Speaker) -> Bool {
    attribution.origin == .labels
      || attribution.origin == .voices && transcript.speakers.contains { $0.name == speaker.name }
  }

  private static func name(_ speaker: Speaker) -> String {
    speaker.name.map(ErrorSentences.visible) ?? "Speaker ?"
  }
}

// MARK: - The turns

extension SpeakersTable {
  private mutating func write(_ turn: Turn) {
    let start = transcript.cues.nearestStart(turn.places.lowerBound.cue)
    let name = turn.speaker.map { Self.name(attribution.speakers[$0]) } ?? "nobody"
    let sure = turn.isCorrected ? "corrected" : certainty(turn)
    line("")
    line("\(start)  \(name)\(turn.speaker == nil ? "" : " (\(sure))")  \(quoted(turn.places))")
    for evidence in turn.evidence { line("      \(sentence(evidence, turn))") }
  }

  /// Of a voice it is the name that may be wrong, and not the turn.
  private func certainty(_ turn: Turn) -> String {
    guard attribution.origin == .voices, let speaker = turn.speaker else {
      return EvidenceSentences.words(turn.confidence)
    }
    return certainty(attribution.speakers[speaker], turn.nameConfidence)
  }

  private func sentence(_ evidence: Evidence, _ turn: Turn) -> String {
    let about = (evidence.speaker ?? turn.speaker).flatMap { attribution.speakers[$0].name }
    let words = evidence.places.map { ": \(quoted($0))" } ?? ""
    let weight = (evidence.weight * 10).rounded() / 10
    return EvidenceSentences.sentence(
      evidence.rule, about.map(ErrorSentences.visible) ?? "this speaker",
      isAgainst: evidence.weight < 0, isOfVoice: attribution.origin == .voices) + words
      + " (\(weight >= 0 ? "+" : "")\(weight))"
  }

  /// The first words of a range.
  private func quoted(_ places: Range<Place>) -> String {
    let cues = transcript.cues
    let start = cues.textOffset(places.lowerBound)
    // More bytes than 60 columns can show.
    let end = min(max(start, cues.textOffset(places.upperBound)), start + 400)
    let words = cues.string(start..<end).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return "“\(TextMeasure.truncated(ErrorSentences.visible(words), to: 60))”"
  }
}
