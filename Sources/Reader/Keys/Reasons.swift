/// Why actions can do nothing now, in sentences for the status line; nil when they can.
extension ReaderState {
  var whyNoSections: String? {
    document.sections.isEmpty ? "This transcript has no sections" : nil
  }

  var whyNoWords: String? { document.cues.text.isEmpty ? "There are no words here" : nil }

  // Speakers and turns.

  var whyNoSpeakers: String? { document.showsTurns ? nil : whyNobodySpeaks }

  var whyNoTurnHere: String? { currentTurn == nil ? whyNoTurn : nil }

  var whyNoNextTurn: String? {
    guard let currentTurn else { return whyNoTurn }
    return currentTurn + 1 < document.turnStarts.count ? nil : "This is the last turn"
  }

  var whyNobodyToRename: String? {
    guard speakerToRename == nil else { return nil }
    return document.showsTurns ? Self.nobodyNamed : whyNobodySpeaks
  }

  var whyNothingToAsk: String? {
    if attribution.isAwaited { return whyNoTurn }
    return document.attribution.review.isEmpty ? Self.nothingToAsk : nil
  }

  private static let nobodyNamed = "Nobody is named here: s says who speaks"
  static let nothingToAsk = "Nothing left worth asking"

  private var whyNobodySpeaks: String {
    if attribution.isAwaited { return "Who speaks is still being found out" }
    return document.attribution.origin == .oneSpeaker
      ? "As far as the text tells, one person speaks" : "This transcript does not say who speaks"
  }

  /// Where there is no turn.
  var whyNoTurn: String {
    if attribution.isAwaited { return "Who speaks is still being found out" }
    return document.turnStarts.isEmpty
      ? "There are no turns here" : "The first turn is further down"
  }

  func whyNotConfirmed(_ turn: Int) -> String? {
    if document.attribution.turns[turn].isCorrected { return "That is settled already" }
    if document.turnSpeakers[turn] == document.nobody { return Self.nobodyNamed }
    return document.nameShown(ofTurn: turn) == nil
      ? "This speaker has no name yet: r sets one" : nil
  }

  // Notes.

  static let noNotes = "No notes yet: a makes one at the cursor"

  var whyNoNote: String? { noteAtHand == nil ? "No note here: a makes one" : nil }

  var whyNothingToCopy: String? {
    guard list != nil else { return whyNoWords }
    return noteAtHand == nil ? Self.noNotes : nil
  }

  // Searching.

  private static let nothingSearched = "Nothing searched yet: / finds"

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
    screen.arrangement == .one && !view.isZoomed ? "Only one pane is shown: Tab for the next" : nil
  }
}
