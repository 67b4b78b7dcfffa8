/// The reasons why actions can do nothing now, as sentences for the status line; nil when they can.
extension ReaderState {
  var whyNoSections: String? {
    document.sections.isEmpty ? "This transcript has no sections" : nil
  }

  var whyNoWords: String? { document.cues.text.isEmpty ? "This transcript has no text" : nil }

  // Speakers and turns.

  var whyNoSpeakers: String? { document.showsTurns ? nil : whyNobodySpeaks }

  var whyNoTurnHere: String? { currentTurn == nil ? whyNoTurn : nil }

  var whyNoNextTurn: String? {
    guard let currentTurn else { return whyNoTurn }
    return currentTurn + 1 < document.turnStarts.count ? nil : "Last turn"
  }

  var whyNobodyToRename: String? {
    guard speakerToRename == nil else { return nil }
    return document.showsTurns ? Self.nobodyNamed : whyNobodySpeaks
  }

  var whyNothingToAsk: String? {
    if attribution.isAwaited { return whyNoTurn }
    guard document.attribution.review.isEmpty else { return nil }
    return document.attribution.origin == .labels
      ? "The captions say who speaks: s sets somebody else" : Self.nothingToAsk
  }

  private static let nobodyNamed = "No named speaker here: s picks one"
  static let nothingToAsk = "No doubtful turns left"

  private var whyNobodySpeaks: String {
    if attribution.isAwaited { return "Still working out who speaks" }
    return document.attribution.origin == .oneSpeaker
      ? "Only one speaker, as far as the text shows" : "This transcript does not say who speaks"
  }

  /// The reason why no turn is at the cursor.
  var whyNoTurn: String {
    if attribution.isAwaited { return "Still working out who speaks" }
    return document.turnStarts.isEmpty
      ? "There are no turns here" : "The first turn is further down"
  }

  func whyNotConfirmed(_ turn: Int) -> String? {
    if document.attribution.turns[turn].isCorrected { return "Already confirmed" }
    if document.turnSpeakers[turn] == document.nobody { return Self.nobodyNamed }
    return document.nameShown(ofTurn: turn) == nil
      ? "This speaker has no name yet: r sets one" : nil
  }

  // Notes.

  static let noNotes = "No notes yet: a adds one at the cursor"

  var whyNoNote: String? { noteAtHand == nil ? "No note here: a adds one" : nil }

  var whyNothingToCopy: String? {
    guard list != nil else { return whyNoWords }
    return noteAtHand == nil ? Self.noNotes : nil
  }

  // Searching.

  private static let nothingSearched = "No search yet: / starts one"

  var whyNothingSearched: String? { search.hasPlaces ? nil : Self.nothingSearched }

  var whyNothingToGoThrough: String? {
    search.hasPlaces || !search.speakers.isEmpty ? nil : Self.nothingSearched
  }

  var whyNoConcordance: String? {
    if !search.hasPlaces { return Self.nothingSearched }
    if !search.isWhole { return "Still searching" }
    return search.matches.isEmpty ? "No match for \(search.text)" : nil
  }

  // Panes.

  var whyNoRowsToFilter: String? {
    texts(of: focus).isEmpty ? "Nothing to filter here" : nil
  }

  var whyNoResizing: String? { screen.frames.count > 1 ? nil : "Only one pane is shown" }

  var whyNoZoom: String? {
    screen.arrangement == .one && !view.isZoomed
      ? "Only one pane is shown: Tab shows the next" : nil
  }
}
