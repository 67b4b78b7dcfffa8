/// How likely two names are forms of one: as two people spell it, or as a recogniser heard it.
///
/// Names are compared word by word, the first with the first and the last with the last. Two words
/// are as like as their spelling or their sound is, whichever is more; of short ones everything
/// counts (Tim is not Tom), of long ones a slip does not (Balkmar is Volkmar). A name is no more
/// like another than its least like word, nearly.
public enum NameLikeness {
  /// From here on two names are taken for forms of one.
  public static let same = 0.8

  /// No name has more words that count, and no word more letters.
  private static let limits = (words: 8, letters: 40)

  /// The likeness of two names: 1 when they differ in case, accents, punctuation and titles at
  /// most, 0 when they have nothing in common or one is empty. It is symmetric, and its cost is
  /// bounded, however long the names are.
  public static func likeness(_ a: String, _ b: String) -> Double {
    let (a, b) = (words(a), words(b))
    guard let firstA = a.first, let firstB = b.first else { return 0 }
    if a == b { return 1 }
    // `K Ball` and `KBall`, `Mary Ann` and `Maryann`.
    if Array(a.joined()) == Array(b.joined()) { return 0.95 }
    if a.count == 1 && b.count == 1 { return likeness(ofWords: firstA, firstB) }
    if a.count == 1 { return likeness(firstA, inFull: b) }
    if b.count == 1 { return likeness(firstB, inFull: a) }
    let straight = combined(
      likeness(ofWords: firstA, firstB), likeness(ofWords: a[a.count - 1], b[b.count - 1]))
    // Family names may come first.
    let crossed = combined(
      likeness(ofWords: firstA, b[b.count - 1]), likeness(ofWords: a[a.count - 1], firstB))
    return max(straight, crossed * 0.9)
  }

  /// Whether two names are taken for forms of one.
  public static func areForms(_ a: String, _ b: String) -> Bool { likeness(a, b) >= same }

  private static func words(_ name: String) -> [[Unicode.Scalar]] {
    FoldedName.words(name, limit: limits.words).map { Array($0.prefix(limits.letters)) }
  }

  private static func combined(_ first: Double, _ last: Double) -> Double {
    0.7 * min(first, last) + 0.15 * (first + last)
  }

  /// One word against a name in full: it may be the first of it or the last.
  private static func likeness(
    _ word: [Unicode.Scalar], inFull name: [[Unicode.Scalar]]
  ) -> Double {
    max(
      likeness(ofWords: word, name[0]) * 0.92,
      likeness(ofWords: word, name[name.count - 1]) * 0.88)
  }

  /// How alike two folded words are.
  static func likeness(ofWords a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    if a == b { return 1 }
    if a.count == 1 || b.count == 1 { return a[0] == b[0] ? 0.85 : 0 }
    if Nicknames.areForms(a, b) { return 0.95 }
    // Robert and Roberta, Maria and Marie are two people.
    if differOnlyInEnding(a, b) { return 0.6 }
    let (soundsA, soundsB) = (SoundKey(a), SoundKey(b))
    let heard = soundsA.likeness(soundsB)
    // Nobody writes another sound at the start by a slip of the hand: Kevin is not Devin.
    guard soundsA.startsLike(soundsB) else { return min(heard, 0.75) }
    let slips = EditDistance.between(a, b)
    let spelled = 1 - 1.3 * Double(slips) / Double(max(a.count, b.count))
    return max(heard, min(spelled, 0.95))
  }

  /// Whether one is the other with another vowel, or one more, at its end, which is heard.
  private static func differOnlyInEnding(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    // Daniel and Danielle.
    if a + ["l", "e"] == b || b + ["l", "e"] == a { return true }
    let endings: Set<Unicode.Scalar> = ["a", "e", "o"]
    let (stemA, stemB) = (
      endings.contains(a[a.count - 1]) ? a.dropLast() : a[...],
      endings.contains(b[b.count - 1]) ? b.dropLast() : b[...]
    )
    guard stemA == stemB || stemA.elementsEqual(stemB) else { return false }
    let lasts = [a.count > stemA.count ? a.last : nil, b.count > stemB.count ? b.last : nil]
    // A final e is silent: Ann and Anne.
    return lasts.contains("a") || lasts.contains("o")
  }
}
