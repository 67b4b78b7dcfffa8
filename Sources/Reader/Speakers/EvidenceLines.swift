import TerminalCells
import Transcripts

/// The numbers behind the speaker of a turn: the beliefs, and each piece of evidence with its words,
/// place and weight.
struct EvidenceLines {
  private let state: ReaderState
  private let document: Document
  private let turn: Turn
  private let index: Int
  private let columns: Int
  /// The weight that fills a whole bar.
  private let scale: Double

  static func lines(_ state: ReaderState, at offset: Int) -> [ListLine] {
    guard let turn = state.document.turn(at: offset) else { return [] }
    return EvidenceLines(state, turn: turn).lines
  }

  private init(_ state: ReaderState, turn: Int) {
    self.state = state
    document = state.document
    index = turn
    self.turn = state.document.attribution.turns[turn]
    columns = min(84, state.size.columns - 4)
    let weights = self.turn.evidence.map(\.weight.magnitude).filter(\.isFinite)
    scale = max(Self.leastScale, weights.max() ?? 0)
  }

  private var lines: [ListLine] {
    var lines = [ListLine(), title] + beliefs
    if turn.evidence.isEmpty { return lines + [ListLine()] + wrapped(none) }
    for (item, evidence) in turn.evidence.enumerated() {
      lines.append(ListLine())
      lines += self.lines(of: evidence).map { line in
        var line = line
        line.item = item
        return line
      }
    }
    return lines + [ListLine()] + wrapped(Self.legend) + [ListLine()]
  }

  private static let legend = "Weights rank the evidence; the percentages above are calibrated."

  private var title: ListLine {
    let time = state.isTimed ? state.time(at: document.turnStarts[index]).description : ""
    return ListLine(time, role: .timecode)
      .adding(
        SpeakerMark.label(ofTurn: index, in: document),
        role: SpeakerMark.nameRole(
          document.turnSpeakers[index], document.certainty(ofTurn: index), in: document),
        column: time.isEmpty ? 0 : time.count + 1)
  }

  private var none: String {
    if turn.isCorrected { return "You set this." }
    if document.isAsLabelled(turn: index) {
      return turn.speaker == nil
        ? "The captions have no label here." : "This name is a label in the captions."
    }
    if let label = document.voiceLabel(ofTurn: index) {
      return turn.speaker.map { document.speakerNames[$0] } != label
        && document.isNamedByUser(turn: index)
        ? "You named this voice." : "Nothing in the text says whose voice this is."
    }
    return turn.speaker == nil
      ? "Nothing in the text says who speaks here."
      : "No evidence in the turn itself; it follows from the turns around it."
  }

  private var beliefs: [ListLine] {
    guard !document.isAsLabelled(turn: index), !turn.isCorrected, let speaker = turn.speaker
    else { return [] }
    if let label = document.voiceLabel(ofTurn: index) {
      let name = document.speakerNames[speaker]
      return name == label
        ? []
        : wrapped("The captions call this voice \(label).")
          + wrapped("It is \(name): \(EvidenceSentences.belief(turn.nameConfidence)).")
    }
    let belief = EvidenceSentences.belief(turn.confidence)
    guard let name = document.speakers[speaker].name else {
      return wrapped("These words are by \(document.speakerNames[speaker]): \(belief).")
    }
    return wrapped("These words are by this speaker: \(belief).")
      + wrapped("The speaker is \(name): \(EvidenceSentences.belief(turn.nameConfidence)).")
  }

  /// The lines of one piece of evidence, with the words that it quotes.
  private func lines(of evidence: Evidence) -> [ListLine] {
    let column = Self.barColumns + 7
    let name = (evidence.speaker ?? turn.speaker)
      .flatMap { document.speakers.indices.contains($0) ? document.speakerNames[$0] : nil }
    let sentence = EvidenceSentences.sentence(
      evidence.rule, name ?? "somebody", isAgainst: evidence.weight < 0,
      isOfVoice: document.attribution.origin == .voices)
    var lines = ListLine.wrapped(sentence, role: .text, column: column, columns: columns)
    lines[0].pieces.insert(
      contentsOf: [
        .init(
          text: bar(evidence.weight), role: role(evidence), column: 0),
        .init(
          text: Self.number(evidence.weight), role: .secondary, column: Self.barColumns + 1),
      ], at: 0)
    guard let places = evidence.places else { return lines }
    return lines + quoted(places, column: column)
  }

  /// The role of the bar. Evidence against another person is not against the turn's speaker.
  private func role(_ evidence: Evidence) -> Role {
    if evidence.weight >= 0 { return .count }
    return evidence.speaker == nil || evidence.speaker == turn.speaker ? .error : .secondary
  }

  private func quoted(_ places: Range<Place>, column: Int) -> [ListLine] {
    let start = document.cues.textOffset(places.lowerBound)
    let end = document.cues.textOffset(places.upperBound)
    let time = state.time(at: start).description
    let room = max(8, columns - column - time.count - 4)
    let words = TextMeasure.truncated(document.quote(start..<end, columns: room), to: room)
    return [
      ListLine(time, role: .timecode, column: column).adding(
        "“\(words)”", role: .secondary,
        column: column + time.count + 1)
    ]
  }

  private static let barColumns = 8
  /// Bars of weak evidence alone are short.
  private static let leastScale = 2.0

  /// A bar on the scale of all bars of this turn.
  private func bar(_ weight: Double) -> String {
    let share = weight.magnitude < scale ? weight.magnitude / scale : 1
    return SparkLine.bar(percent: Int(share * 100), columns: Self.barColumns)
  }

  /// The weight with its sign and one digit after the point.
  private static func number(_ weight: Double) -> String {
    let tenths = weight.magnitude < 100 ? Int((weight.magnitude * 10).rounded()) : 999
    return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  private func wrapped(_ text: String) -> [ListLine] {
    ListLine.wrapped(text, role: .secondary, column: 0, columns: columns)
  }
}
