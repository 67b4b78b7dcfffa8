/// The distinct words of a talk and its page, each with its traits and its counts with and without
/// a capital letter. All later steps compare small numbers, not strings.
struct WordTable {
  struct Entry {
    /// Lower case, without accents and without a possessive "'s".
    var key: String
    var traits: WordTraits
    /// Whether the first one seen is written like "GitHub" or "API".
    var isMixedCase: Bool
    /// Occurrences with a capital letter inside a sentence, with one at its start, and in lower
    /// case.
    var inside = 0
    var starting = 0
    var lower = 0
  }

  private(set) var entries: [Entry] = []
  private var index: [String: Int] = [:]

  init() {
    index.reserveCapacity(4_096)
  }

  subscript(id: Int) -> Entry { entries[id] }

  /// The words of a text by index in `entries`.
  /// - Parameter counts: whether their capitals say what is a name, which those of a title do not.
  mutating func add(_ text: SpokenText, bytes: [UInt8], counts: Bool) -> [Int] {
    var ids: [Int] = []
    ids.reserveCapacity(text.words.count)
    var starts = true
    for word in text.words {
      let id = add(word.key, mixed: { Self.isMixedCase(bytes[word.range]) })
      ids.append(id)
      if counts { count(id, word, starts: starts) }
      if !word.key.isEmpty { starts = endsSentence(word, id) }
    }
    return ids
  }

  private func endsSentence(_ word: SpokenText.Word, _ id: Int) -> Bool {
    guard word.endsSentence else { return word.mark == UInt8(ascii: "-") }
    return !entries[id].traits.contains(.title)
  }

  /// The index of a word, which is added when it is new.
  mutating func add(_ key: String, mixed: () -> Bool = { false }) -> Int {
    if let id = index[key] { return id }
    let plain = PlainLetters.of(key)
    let stem =
      plain.hasSuffix("'s") && WordTraits.of(plain).isEmpty ? String(plain.dropLast(2)) : plain
    if stem != key, let id = index[stem] {
      index[key] = id
      return id
    }
    let id = entries.count
    entries.append(Entry(key: stem, traits: .of(stem), isMixedCase: mixed()))
    index[stem] = id
    index[key] = id
    return id
  }

  private mutating func count(_ id: Int, _ word: SpokenText.Word, starts: Bool) {
    if !word.isCapitalised {
      entries[id].lower += 1
    } else if starts {
      entries[id].starting += 1
    } else {
      entries[id].inside += 1
    }
  }

  /// A capital letter after a small one, or two at the start, as in "GitHub" or "API", but not as
  /// in "McKay", "O'Brien", "Smith-Jones" or "PJ".
  private static func isMixedCase(_ bytes: ArraySlice<UInt8>) -> Bool {
    var part: [UInt8] = []
    for byte in bytes {
      guard (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 else {
        part.removeAll()
        continue
      }
      if (0x41...0x5A).contains(byte), !part.isEmpty, !namePrefixes.contains(part),
        byte != UInt8(ascii: "J"), part != [UInt8(ascii: "J")] || byte == UInt8(ascii: "S")
      {
        return true
      }
      part.append(byte)
    }
    return false
  }

  private static let namePrefixes = Set(
    ["Mc", "Mac", "De", "Di", "Le", "La", "Van", "Von", "Du", "Fitz"].map { Array($0.utf8) })
}
