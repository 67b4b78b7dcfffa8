extension Speaker {
  /// The names shown for some speakers. Those without one are voices, each with a letter: `Voice A`.
  public static func shownNames(_ speakers: [Speaker]) -> [String] {
    var voices = 0
    return speakers.map { speaker in
      if let name = speaker.name { return name }
      voices += 1
      return "Voice \(letter(voices))"
    }
  }

  /// `A` to `Z` for 1 to 26, then the number.
  private static func letter(_ number: Int) -> String {
    guard number <= 26 else { return "\(number)" }
    return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number - 1)))
  }
}
