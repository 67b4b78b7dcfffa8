import TerminalCells
import Transcripts

/// The answers to who speaks.
extension ReaderState {
  /// The letters of the show's people: those that have no other meaning while labelling.
  static let peopleKeys = Array("cdfimoptvyz")

  /// The candidates with their keys: digits for those who speak, letters for the show's people.
  var keyedCandidates: [(key: Character?, row: Picker.Row)] {
    var letters: [String: Character] = [:]
    for (name, letter) in zip(showPeople, Self.peopleKeys) {
      if let name { letters[name] = letter }
    }
    var digits = "123456789".makeIterator()
    return candidates.map { row in
      if case .person(let name) = row, showPeople.contains(name) { return (letters[name], row) }
      return (digits.next(), row)
    }
  }

  /// The row of the best guess.
  var guessedRow: Picker.Row? {
    askedTurn.flatMap { guess(ofTurn: $0) }.map { .speaker($0.speaker) }
  }

  mutating func answer(by key: Key) {
    guard case .character(let character) = key.code else { return }
    guard let row = keyedCandidates.first(where: { $0.key == character })?.row else {
      return say("Nobody has the key \(character): s types a name")
    }
    answer(row)
  }

  /// Takes the best guess, or leaves a turn that is confirmed already as it is.
  mutating func answerWithGuess() {
    if let guessedRow { return answer(guessedRow) }
    guard let askedTurn, document.attribution.turns[askedTurn].isCorrected else {
      return say("No guess here: 1-9 names the speaker, s types a name")
    }
    goOn(isAnswered: false)
  }

  private mutating func answer(_ row: Picker.Row) {
    guard let asked else { return }
    give(Picker(parts: [asked], turns: 1), to: row)
  }

  mutating func openPickerForQuestion() {
    guard let asked else { return }
    openPicker(Picker(parts: [asked], turns: 1))
  }

  /// Joins the turn with the one before it.
  mutating func joinWithTurnBefore() {
    guard let asked, asked.lowerBound > 0,
      let before = document.turn(at: asked.lowerBound - 1)
    else { return say("No turn before this one") }
    let isAnswered = document.attribution.turns[before].isCorrected
    correct(
      [.join(document.cues.place(asked.lowerBound))],
      Correcting(
        sentence: "Joined with the turn before",
        range: document.turnStarts[before]..<asked.upperBound, joint: asked.lowerBound))
    if isAnswered { goOn(isAnswered: true) }
  }

  /// Undoes the last correction and asks about its turn again.
  mutating func undoAnswer() {
    guard edits.undoCorrects else { return say("u undoes notes only in the transcript") }
    let last = edits.overlay.corrections.last
    attribution.given = []
    undo()
    switch last {
    case .speaker(let places, _), .speakerEverywhere(let places, _):
      askAgain(document.cues.textOffset(places.lowerBound))
    case .split(let place), .join(let place): askAgain(document.cues.textOffset(place) - 1)
    case .rename, nil: break
    }
  }

  private mutating func askAgain(_ offset: Int) {
    guard let turn = document.turn(at: max(0, offset)) else { return }
    show(question: document.turnStarts[turn])
  }

  /// What an answer changed, such as `Ida Voss: this turn · 3 others changed, 412 words`.
  func outcome(of sentence: String, others correcting: Correcting) -> String {
    let others = attribution.changes.count
    guard let name = correcting.name else {
      return others == 0
        ? sentence : "\(sentence) · \(others == 1 ? "1 turn" : "\(others) turns") changed"
    }
    let words =
      others == 0
      ? document.cues.text.words(in: correcting.range)
      : attribution.changes.reduce(0) { $0 + $1.words }
    let counted = words == 1 ? "1 word" : "\(words) words"
    if others == 0 { return "\(name): this turn, \(counted) · no other turn changed" }
    return
      "\(name): this turn · \(others == 1 ? "1 other" : "\(others) others") changed, \(counted)"
  }

  // Everybody who speaks.

  /// Says that nobody speaks but the candidates who do, or takes that back.
  mutating func toggleExactCast() {
    guard !edits.overlay.castIsExact else {
      edits.change { $0.options = AttributionOptions() }
      return overlayChanged(Correcting(sentence: "More people may speak", range: 0..<0))
    }
    let speakers = document.speakerOrder
    let names = speakers.compactMap { document.speakers[$0].name }
    guard !speakers.isEmpty else { return say("Nobody is named yet") }
    edits.change {
      $0.options = AttributionOptions(
        speakerCount: speakers.count, exactCast: names.count == speakers.count ? names : nil)
    }
    let list = speakers.map { document.speakerNames[$0] }.joined(separator: ", ")
    overlayChanged(Correcting(sentence: "Only these speak: \(list)", range: 0..<0))
  }
}
