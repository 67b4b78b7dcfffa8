extension ReaderState {
  /// Why an action can do nothing now, in a sentence for the status line; nil when it can.
  func whyDisabled(_ action: Action) -> String? {
    switch action {
    case .nextSameSpeaker, .previousSameSpeaker, .soloSpeaker, .toggleSpeaker:
      document.showsTurns ? nil : whyNobodySpeaks
    case .pickSpeaker: turnsAtHand.isEmpty ? whyNoTurn : nil
    case .splitTurn, .explainTurn:
      currentTurn == nil ? whyNoTurn : nil
    case .joinTurn:
      currentTurn.map { $0 + 1 < document.turnStarts.count } ?? true
        ? currentTurn == nil ? whyNoTurn : nil : "This is the last turn"
    case .confirmTurn: currentTurn.map { whyNotConfirmed($0) } ?? whyNoTurn
    case .renameSpeaker:
      voiceToRename == nil
        ? document.showsTurns ? "Nobody is named here: s says who speaks" : whyNobodySpeaks : nil
    case .undo where front?.kind == .library:
      library.lastArchived == nil ? "Nothing was archived since" : nil
    case .undo: made.canUndo ? nil : "Nothing to take back"
    case .redo: made.canRedo ? nil : "Nothing was taken back"
    case .selectWords, .makeNote, .setMark:
      document.cues.text.isEmpty ? "There are no words here" : nil
    case .editNote, .deleteNote: noteAtHand == nil ? "No note here: a makes one" : nil
    case .copyWords, .copyQuote:
      front == nil
        ? document.cues.text.isEmpty ? "There are no words here" : nil
        : noteAtHand == nil ? Self.noNotes : nil
    case .exportNotes: made.overlay.bookmarks.isEmpty ? Self.noNotes : nil
    case .filterNotes: made.overlay.bookmarks.isEmpty ? "Nothing to filter here" : nil
    case .askNext:
      awaitsAttribution
        ? whyNoTurn : document.attribution.review.isEmpty ? Self.nothingToAsk : nil
    case .goToSection, .nextSection, .previousSection:
      document.sections.isEmpty ? "This transcript has no sections" : nil
    case .nextMatch, .previousMatch:
      front == nil && !search.hasPlaces && search.speakers.isEmpty ? Self.nothingSearched : nil
    case .onlyMatching:
      search.hasPlaces ? nil : Self.nothingSearched
    case .concordance:
      switch front?.kind {
      case nil: whyNoConcordance
      case .results where librarySearch.rows.isEmpty: "Nothing was found"
      default: nil
      }
    case .filterPane:
      texts(of: focus).isEmpty ? "Nothing to filter here" : nil
    case .openRow:
      front == nil && shownRows(focus).isEmpty ? "Nothing to open here" : nil
    case .reload:
      front?.kind == .library || document.canReload ? nil : "Only a file can be read again"
    case .widenPane, .narrowPane:
      screen.frames.count > 1 ? nil : "Only one pane is shown"
    case .zoomPane:
      screen.arrangement == .one && !isZoomed ? "Only one pane is shown: Tab for the next" : nil
    default: nil
    }
  }

  static let noNotes = "No notes yet: a makes one at the cursor"
  private static let nothingSearched = "Nothing searched yet: / finds"

  private var whyNoConcordance: String? {
    if !search.hasPlaces { return Self.nothingSearched }
    if !search.isWhole { return "Still searching" }
    return search.matches.isEmpty ? "No match for \(search.text)" : nil
  }

  private var whyNobodySpeaks: String {
    if awaitsAttribution { return "Who speaks is still being found out" }
    return document.attribution.origin == .oneSpeaker
      ? "As far as the text tells, one person speaks" : "This transcript does not say who speaks"
  }

  private var whyNoTurn: String {
    if awaitsAttribution { return "Who speaks is still being found out" }
    return document.turnStarts.isEmpty
      ? "There are no turns here" : "The first turn is further down"
  }

  private func whyNotConfirmed(_ turn: Int) -> String? {
    if document.attribution.turns[turn].isCorrected { return "That is settled already" }
    if document.voices[turn] == document.nobody { return "Nobody is named here: s says who speaks" }
    return document.nameShown(ofTurn: turn) == nil
      ? "This voice has no name yet: r gives it one" : nil
  }
}
