/// What a speaker says without meaning it: fillers, and words said twice in a row.
///
/// They tell nothing about who speaks, and stand where words that do are expected: in talk as it is
/// spoken, "um" opens more sentences that go on than turns.
package enum Disfluencies {
  /// Words left out before a token.
  struct Skipped {
    /// The first of them.
    var first: Int?
    /// Whether one starts with a capital letter, which the token then inherits.
    var isCapitalised = false
  }

  private static let fillers: Set<String> = [
    "um", "umm", "ummm", "uhm", "uh", "uhh", "er", "erm", "em", "eh", "ehm", "mm", "hm",
  ]

  /// Whether a word is a filler, or the first of two equal ones with nothing but commas and
  /// fillers between.
  package static func contains(_ index: Int, of words: [SpokenText.Word]) -> Bool {
    let word = words[index]
    if isFiller(word.key) { return true }
    guard !word.key.isEmpty, !word.endsSentence else { return false }
    var next = index + 1
    while next < words.count, next < index + 3, isFiller(words[next].key) { next += 1 }
    return next < words.count && words[next].key == word.key && !meansTwice.contains(word.key)
  }

  private static func isFiller(_ key: String) -> Bool { fillers.contains(key) }

  /// Words that are said twice on purpose.
  private static let meansTwice: Set<String> = [
    "yeah", "yes", "no", "right", "okay", "ok", "very", "really", "had", "that", "many", "bye",
  ]
}
