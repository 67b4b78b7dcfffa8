import Reader
import TerminalCells
import Transcripts

/// The speakers of a transcript as a readable table.
public struct SpeakersTable {
  private let document: Document
  private var output = ""

  private var attribution: Attribution { document.attribution }
  private var transcript: Transcript { document.transcript }

  /// The table as UTF-8, ending in a line break. It has no control characters but line breaks.
  /// - Parameters:
  ///   - voicesFrom: the name of the file beside the transcript that its turns are from.
  ///   - explained: whether the turns follow, each with its evidence.
  public static func bytes(
    _ attribution: Attribution, of transcript: Transcript, voicesFrom: String? = nil,
    explained: Bool
  ) -> [UInt8] {
    var table = SpeakersTable(attribution, transcript)
    table.writeOrigin(voicesFrom.map(ErrorSentences.visible))
    table.writeSpeakers()
    if explained { for turn in attribution.turns { table.write(turn) } }
    return Array(table.output.utf8)
  }

  private init(_ attribution: Attribution, _ transcript: Transcript) {
    document = Document(transcript, name: "", attribution: attribution)
  }

  private mutating func line(_ text: String) { output += text + "\n" }

  private mutating func writeOrigin(_ voicesFrom: String?) {
    switch attribution.origin {
    case .none: line("Nothing says who speaks.")
    case .oneSpeaker: line("Nothing says that more than one person speaks.")
    case .voices:
      let voices = voicesFrom.map { "from \($0)" } ?? "as labelled"
      line("The voices are \(voices); their names are from the text.")
    case .labels: if let voicesFrom { line("The speakers are from \(voicesFrom).") }
    case .inference: break
    }
  }
}

// MARK: - The speakers

extension SpeakersTable {
  private mutating func writeSpeakers() {
    let shares = document.shares
    guard !shares.isEmpty else { return }
    let head = ["Speaker", "Role", "Talk time", "Share", "Turns", "Sure"]
    // Numbers are aligned to the right.
    var table = TextTable(right: [2, 3, 4, 5])
    table.add(head)
    for share in shares { table.add(row(share)) }
    output += table.text
  }

  private func row(_ share: SpeakerShare) -> [String] {
    [
      ErrorSentences.visible(share.label), share.role,
      share.talkTime > 0 ? Timecode(milliseconds: share.talkTime).longDescription : "",
      "\(share.percent)%", "\(share.turns)", certainty(share),
    ]
  }

  private func certainty(_ share: SpeakerShare) -> String {
    if isAsLabelled(share.label) { return "as labelled" }
    return share.belief.map(Self.percent) ?? ""
  }

  /// Whether a label of the source says that the speaker is called so.
  private func isAsLabelled(_ name: String) -> Bool {
    attribution.origin == .labels
      || attribution.origin == .voices && transcript.speakers.contains { $0.name == name }
  }

  private static func percent(_ belief: Double) -> String {
    let belief = belief >= 0 ? min(belief, 1) : 0
    return "\(Int((belief * 100).rounded()))%"
  }
}

// MARK: - The turns

extension SpeakersTable {
  private mutating func write(_ turn: Turn) {
    let start = transcript.cues.nearestStart(turn.places.lowerBound.cue)
    let label = document.shownSpeaker(of: turn)
    let sure = turn.isCorrected ? "corrected" : certainty(turn, label)
    line("")
    line(
      "\(start)  \(label.map { "\(ErrorSentences.visible($0)) (\(sure))" } ?? "nobody known")"
        + "  \(quoted(turn.places))")
    for evidence in turn.evidence { line("      \(sentence(evidence, turn))") }
  }

  /// Of a voice it is the name that may be wrong, and not the turn.
  private func certainty(_ turn: Turn, _ label: String?) -> String {
    guard attribution.origin == .voices else { return Self.percent(attribution.belief(in: turn)) }
    return label.map(isAsLabelled) ?? false ? "as labelled" : Self.percent(turn.nameConfidence)
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
