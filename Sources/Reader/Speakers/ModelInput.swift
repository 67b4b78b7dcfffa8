import TerminalCells

/// The line that says what will be sent to the language model, until Enter or Esc.
struct ModelInput: InputPurpose {
  /// What goes where.
  let mark: String

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    // An input line leaves eleven columns for its text.
    let room = state.size.columns - 11 - TextMeasure.columns(mark)
    let hints = ["Enter sends  Esc does not", "Enter sends"]
    return InputHint(hints.first { $0.count <= room } ?? "Enter")
  }

  /// Nothing is typed here.
  func press(_ key: Key, _ state: inout ReaderState) -> Bool { true }

  func accept(_ text: String, _ state: inout ReaderState) {
    state.closeInput()
    state.startAskingModel()
  }
}

extension ReaderState {
  /// Says what would be sent to the language model, and where.
  mutating func openModel() {
    guard let address = languageModel else { return }
    let words = document.cues.text.split { $0 <= 0x20 }.count
    let what = words == 1 ? "1 word to " : "\(words.grouped) words to "
    // The keys need room beside it.
    let room = max(16, size.columns - what.count - 18)
    openInput(ModelInput(mark: what + TextMeasure.truncated(address, to: room) + "? "))
  }

  mutating func startAskingModel() {
    attribution.asking = .asking(chunk: nil, of: 0)
    effects.append(
      .askModel(document.id, document.transcript, corrections: edits.overlay.corrections))
  }

  mutating func stopAskingModel() {
    effects.append(.stopAskingModel)
    endAsking("Stopped; what the language model had answered counts")
  }

  /// Follows the asking. What comes after it was stopped is late.
  mutating func take(_ progress: ModelProgress) {
    guard attribution.asking != nil else { return }
    switch progress {
    case .asking: attribution.asking = progress
    case .ended(let sentence): endAsking(sentence)
    }
  }

  /// Works out anew who speaks, with what was answered.
  private mutating func endAsking(_ sentence: String) {
    attribution.asking = nil
    attribution.correcting = Correcting(sentence: sentence, range: 0..<0)
    say(sentence)
    askWhoSpeaks()
  }

  /// The line that shows how far the asking is; nil while nothing is asked.
  var modelMessage: Message? {
    guard isInDocument, case .asking(let chunk, let count) = attribution.asking else { return nil }
    let place = chunk.map { ": chunk \($0) of \(count)" } ?? ""
    return Message(text: "Asking the language model\(place) · Esc stops")
  }

  var whyNoModel: String? {
    if languageModel == nil { return "No language model is set: open with --model ADDRESS" }
    if attribution.asking != nil { return "The language model is being asked: Esc stops" }
    if attribution.isAwaited { return "Still working out who speaks" }
    return document.attribution.origin == .labels ? "The captions say who speaks" : nil
  }
}
