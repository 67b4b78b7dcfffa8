/// How a name sounds to somebody who reads it in English, roughly: one code for each sound.
///
/// The rules are those of Metaphone (Philips 1990) and Double Metaphone (Philips 2000) that matter in
/// names, but vowels are kept, for of short names they are all that differs. Sounds that recognisers
/// confuse (b and v, g and k, d and t, neighbouring vowels) are near each other, so that keys can be
/// more or less alike. Letters of other scripts stand for themselves.
struct SoundKey: Hashable {
  /// Capital letters are consonants (`X` as in ship and chip, `J` as in jam and gem), small ones
  /// vowels.
  let sounds: [Unicode.Scalar]

  /// - Parameter word: folded; see `FoldedName`.
  init(_ word: [Unicode.Scalar]) {
    var reader = Reader(word)
    sounds = reader.read()
  }

  /// Whether the first sounds are the same or near each other.
  func startsLike(_ other: SoundKey) -> Bool {
    guard let a = sounds.first, let b = other.sounds.first else { return sounds == other.sounds }
    return a == b || Self.areNear(a, b)
  }

  /// 0.95 for the same sounds, less for each that differs.
  func likeness(_ other: SoundKey) -> Double {
    if sounds == other.sounds { return sounds.isEmpty ? 0 : 0.95 }
    let length = max(sounds.count, other.sounds.count)
    return min(0.93, max(0, 1 - distance(other, length: length) / Double(length)))
  }

  /// The least that must be paid to make one from the other. O(product of the lengths).
  private func distance(_ other: SoundKey, length: Int) -> Double {
    let (a, b) = (sounds, other.sounds)
    var last = [0.0]
    for sound in b { last.append(last[last.count - 1] + Self.price(of: sound, length)) }
    for i in 0..<a.count {
      let missing = Self.price(of: a[i], length)
      var row = [last[0] + missing]
      for j in 0..<b.count {
        let exchange = Self.price(a[i], b[j], length, isFirst: i == 0 && j == 0)
        row.append(
          min(last[j + 1] + missing, row[j] + Self.price(of: b[j], length), last[j] + exchange))
      }
      last = row
    }
    return last[b.count]
  }

  /// What one sound more or less costs.
  private static func price(of sound: Unicode.Scalar, _ length: Int) -> Double {
    guard length > 4 else { return 1 }
    return sound == "H" ? 0.3 : isVowel(sound) ? 0.5 : 1.3
  }

  /// What another sound in one's place costs. A short name has no sound to spare.
  private static func price(
    _ a: Unicode.Scalar, _ b: Unicode.Scalar, _ length: Int, isFirst: Bool
  ) -> Double {
    if a == b { return 0 }
    let (near, vowels) = (areNear(a, b), isVowel(a) && isVowel(b))
    switch length {
    case ...3: return 1
    case 4: return near && !vowels && !isFirst ? 0.7 : 1
    default: return near ? 0.35 : vowels ? 0.6 : 1
    }
  }

  private static func isVowel(_ sound: Unicode.Scalar) -> Bool {
    ["a", "e", "i", "o", "u"].contains(sound)
  }

  private static let nearSounds: [Unicode.Scalar: Set<Unicode.Scalar>] = {
    var near: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
    for pair in "BP BV BF PF FV VW DT GK GJ JX JY SX MN LR ae ao ei ou".split(separator: " ") {
      let (a, b) = (pair.unicodeScalars.first!, pair.unicodeScalars.last!)
      near[a, default: []].insert(b)
      near[b, default: []].insert(a)
    }
    return near
  }()

  private static func areNear(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    nearSounds[a]?.contains(b) ?? false
  }
}
