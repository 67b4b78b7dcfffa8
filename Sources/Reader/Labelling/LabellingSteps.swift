import TerminalCells
import Transcripts

/// The way from question to question.
extension ReaderState {
  /// The screen that asks who speaks; nil where it is not open.
  var labelling: Labelling? {
    get {
      if case .labelling(let labelling)? = screens.last(where: { !$0.isList }) {
        labelling
      } else {
        nil
      }
    }
    set {
      guard let newValue, let index = screens.lastIndex(where: { !$0.isList }),
        case .labelling = screens[index]
      else { return }
      screens[index] = .labelling(newValue)
    }
  }

  /// Asks who speaks in the turn at the cursor, or in the first one after it that is not confirmed.
  mutating func openLabelling() {
    guard let turn = currentTurn.flatMap(question(atOrAfter:)) ?? question(atOrAfter: 0) else {
      return say(Self.nothingToAsk)
    }
    focus = .transcript
    (selectionAnchor, filters.solo) = (nil, nil)
    history.record(cursor)
    let start = document.turnStarts[turn]
    push(.labelling(Labelling(start: start, figures: LabellingFigures(document))))
    show(question: start)
    effects.append(.tellTime)
  }

  /// The first turn from one on that is neither confirmed nor answered already.
  private func question(atOrAfter turn: Int) -> Int? {
    document.turnStarts.indices.dropFirst(turn).first { isOpen($0, at: document.turnStarts[$0]) }
  }

  private func isOpen(_ turn: Int, at offset: Int) -> Bool {
    !document.attribution.turns[turn].isCorrected
      && !attribution.given.contains { $0.contains(offset) }
  }

  /// The text offsets of the turn that is asked about, up to a split whose consequences are awaited.
  var asked: Range<Int>? {
    guard let labelling, let turn = document.turn(at: labelling.start) else { return nil }
    var range = document.textRange(ofTurn: turn)
    for place in edits.splits {
      let split = document.cues.textOffset(place)
      if split <= labelling.start { range = max(range.lowerBound, split)..<range.upperBound }
      if split > labelling.start { range = range.lowerBound..<min(range.upperBound, split) }
    }
    return range
  }

  var askedTurn: Int? { asked.flatMap { document.turn(at: $0.lowerBound) } }

  /// Puts the cursor on a question; the end of the turn before stays in sight.
  mutating func show(question start: Int) {
    labelling?.start = start
    place(at: start, row: textSize.rows / 3)
  }

  /// Goes on to the next question, or leaves after the last one.
  mutating func goOn(isAnswered: Bool) {
    guard let labelling, let asked else { return }
    self.labelling?.visited.append(labelling.start)
    self.labelling?.pace.isAnswered = isAnswered
    effects.append(.tellTime)
    if !isAnswered { self.labelling?.skipped.insert(labelling.start) }
    if let next = next(after: asked) { return show(question: next) }
    pop()
    attribution.correcting?.sentence += " · every turn is confirmed"
    say("Every turn is confirmed")
  }

  /// The start of the next question; after the last one it begins anew with those left out.
  private mutating func next(after asked: Range<Int>) -> Int? {
    let end = asked.upperBound
    let turnAtEnd = end < document.cues.text.count ? document.turn(at: end) : nil
    // The second part of a turn that was split comes next.
    if let turnAtEnd, document.turnStarts[turnAtEnd] < end, isOpen(turnAtEnd, at: end) {
      return end
    }
    guard labelling?.order == .worth else {
      if let turn = turnAtEnd.flatMap(question(atOrAfter:)) { return document.turnStarts[turn] }
      let first = question(atOrAfter: 0)
      if first != nil { say("From the start again, with the turns that were left out") }
      return first.map { document.turnStarts[$0] }
    }
    let open = document.attribution.review.compactMap { turn -> Int? in
      guard document.turnStarts.indices.contains(turn) else { return nil }
      let start = document.turnStarts[turn]
      return isOpen(turn, at: start) ? start : nil
    }
    if let next = open.first(where: { labelling?.skipped.contains($0) == false }) { return next }
    labelling?.skipped = []
    return open.first ?? question(atOrAfter: 0).map { document.turnStarts[$0] }
  }

  /// Leaves the turn as it is.
  mutating func skipQuestion() { goOn(isAnswered: false) }

  /// Goes back to the turn that was asked about before, else to the turn before in the text.
  mutating func goToQuestionBefore() {
    guard let asked else { return }
    let last = labelling?.visited.popLast()
    let turn = document.turn(at: max(0, asked.lowerBound - 1))
    guard let start = last ?? turn.map({ document.turnStarts[$0] }), start != asked.lowerBound
    else {
      return say("First turn")
    }
    show(question: start)
  }

  /// Goes through the most doubtful turns first, or in order again.
  mutating func changeQuestionOrder() {
    guard let order = labelling?.order else { return }
    labelling?.order = order == .text ? .worth : .text
    labelling?.skipped = []
    if order == .text, let asked, let first = next(after: asked) {
      labelling?.visited.append(asked.lowerBound)
      show(question: first)
    }
  }

  /// Takes over a new attribution; the question stays where it is.
  mutating func renewQuestion() {
    guard let labelling else { return }
    let figures = LabellingFigures(document)
    self.labelling?.figures = figures
    guard let turn = document.turn(at: labelling.start) else { return pop() }
    let start = document.turnStarts[turn]
    if start < labelling.start, document.attribution.turns[turn].isCorrected,
      let next = question(atOrAfter: turn)
    {
      return show(question: document.turnStarts[next])
    }
    self.labelling?.start = start
    if asked?.contains(cursor) != true { show(question: start) }
  }

  /// Moves the cursor to the next or the previous start of a sentence, where a turn most likely starts;
  /// of a caption in a turn without full stops.
  mutating func moveSentence(_ direction: Int) {
    guard let asked else { return }
    let starts = document.cues.sentences(in: asked).map(\.lowerBound)
    guard starts.count > 1 else { return moveCaption(direction) }
    move(direction, among: starts, "sentence")
  }

  /// Moves the cursor to the next or the previous start of a caption.
  mutating func moveCaption(_ direction: Int) {
    guard let asked else { return }
    let last = document.cues.cue(atTextOffset: max(asked.lowerBound, asked.upperBound - 1))
    let captions = document.cues.cue(atTextOffset: asked.lowerBound)...last
    let starts = captions.map { document.cues.textRange($0).lowerBound }.filter(asked.contains)
    move(direction, among: starts, "caption")
  }

  private mutating func move(_ direction: Int, among starts: [Int], _ name: String) {
    let target =
      direction > 0 ? starts.first { $0 > cursor } : starts.last { $0 < cursor }
    guard let target else {
      return say("\(direction > 0 ? "Last" : "First") \(name) of this turn")
    }
    place(at: target)
  }

  /// Moves the cursor in the turn that is asked about.
  mutating func moveInQuestion(_ move: (inout ReaderState) -> Void) {
    guard let asked else { return }
    move(&self)
    if cursor < asked.lowerBound { place(at: asked.lowerBound) }
    if cursor >= asked.upperBound {
      place(at: WordBoundary.previous(in: document.cues.text, from: asked.upperBound))
    }
  }
}
