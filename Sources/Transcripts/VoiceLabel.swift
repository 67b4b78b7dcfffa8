/// The labels of programs that tell voices apart and know nobody's name.
///
/// `SPEAKER_00`, `Speaker 1`, `spk_0`, `S1`, `Voice 2`, `Guest-1`, `Unknown speaker`; letters alone,
/// as `A` and `B`, where a transcript has several and no `Q`, who asks.
public enum VoiceLabel {
  /// The speakers whose labels name nobody, as indices. O(speakers).
  public static func voices(among speakers: [Speaker]) -> Set<Int> {
    let labels = speakers.map { $0.name ?? "" }
    let letters = labels.indices.filter { isLetter(labels[$0]) }
    let haveLetters = letters.count > 1 && !letters.contains { labels[$0].uppercased() == "Q" }
    return Set(labels.indices.filter { namesNobody(labels[$0]) })
      .union(haveLetters ? letters : [])
  }

  /// Whether a label, not of one letter, tells a voice and names nobody.
  static func namesNobody(_ label: String) -> Bool {
    let words = words(label)
    guard let last = words.last, words.count <= 3 else { return false }
    let isUnknown = unknown.contains(words[0])
    let rest = isUnknown ? words.dropFirst() : words[...]
    guard let kind = rest.first else { return true }
    guard kinds.contains(kind), rest.count <= 2 else {
      return words.count == 2 && (kind == "s" || kind == "spk") && isNumber(last)
    }
    return rest.count == 1 ? isUnknown : isNumber(last) || last.count == 1
  }

  /// The words in lower case, a number after letters apart from them: `spk0` is `spk` and `0`.
  private static func words(_ label: String) -> [String] {
    var words: [String] = []
    for word in label.lowercased().split(whereSeparator: { " _-#".contains($0) }) {
      let letters = word.prefix { !isDigit($0) }
      let digits = word.dropFirst(letters.count)
      if !letters.isEmpty { words.append(String(letters)) }
      if !digits.isEmpty { words.append(String(digits)) }
    }
    return words
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
  private static func isNumber(_ word: String) -> Bool { word.allSatisfy(isDigit) }
  private static func isLetter(_ label: String) -> Bool {
    label.utf8.count == 1 && label.allSatisfy(\.isLetter)
  }

  private static let kinds: Set = [
    "attendee", "caller", "guest", "participant", "person", "speaker", "spk", "spkr", "voice",
  ]
  private static let unknown: Set = ["unidentified", "unknown", "unnamed", "uu"]
}
