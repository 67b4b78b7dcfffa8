extension Document {
  /// The start of each turn and the name shown as its speaker, ascending by text offset; the name is
  /// nil where it is not known. Empty where no turns are shown.
  public var spokenTurns: [(textOffset: Int, speaker: String?)] {
    guard showsTurns else { return [] }
    return turnStarts.indices.map { turn in
      (turnStarts[turn], turnSpeakers[turn] == nobody ? nil : label(ofTurn: turn))
    }
  }

  /// The names of those who speak, with the signs of their certainty, the one who speaks longest
  /// first. Speakers without a name are left out.
  public var people: [String] {
    let named = speakersShown.filter { $0 != nobody && speakers[$0].name != nil }
    let lengths = named.map { (statistics.talkTime[$0], statistics.bytes[$0]) }
    return named.indices.sorted { lengths[$0] > lengths[$1] }.map { label(ofSpeaker: named[$0]) }
  }
}
