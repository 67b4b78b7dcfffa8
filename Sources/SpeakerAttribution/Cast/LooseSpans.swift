/// Finds names in a text without capital letters: by lists, by the page, and by the words around.
struct LooseSpans {
  let text: SpokenText
  let ids: [Int]
  let table: WordTable
  /// First words of names that the page or the roster knows, with the whole names.
  let known: [Int: [[Int]]]

  /// Names in order of place.
  func found() -> [Range<Int>] {
    let patterns = patternNames()
    let pairs = commonPairs()
    var spans: [Range<Int>] = []
    var i = 0
    while i < ids.count {
      let end = end(at: i, patterns, pairs)
      if end > i { spans.append(i..<end) }
      i = max(end, i + 1)
    }
    return spans
  }

  private func end(at i: Int, _ patterns: Set<Int>, _ pairs: [Int: Int]) -> Int {
    let id = ids[i]
    let traits = table[id].traits
    if let names = known[id] {
      for name in names where name.count > 1 && ids[i...].starts(with: name) {
        return i + name.count
      }
      // A known name that is also a word counts when it is used as a name.
      if traits.isDisjoint(with: [.common, .neverName, .unclearName]) || isUsedAsName(i) {
        return i + 1
      }
      return i
    }
    if traits.contains(.clearName) || patterns.contains(id) { return endWithSurname(i, pairs) }
    guard traits.contains(.unclearName) else { return i }
    return !traits.contains(.common) || isUsedAsName(i) ? endWithSurname(i, pairs) : i
  }

  /// Extends a first name by the surname after it: an uncommon word, said twice or in an
  /// introduction.
  private func endWithSurname(_ i: Int, _ pairs: [Int: Int]) -> Int {
    guard i + 1 < ids.count, mayBeSurname(i + 1), !isPossessive(i) else { return i + 1 }
    return pairs[pair(i)] ?? 0 > 1 || isIntroduction(i) ? i + 2 : i + 1
  }

  private func mayBeSurname(_ i: Int) -> Bool {
    table[ids[i]].traits.isDisjoint(with: [.common, .neverName]) && table[ids[i]].key.utf8.count > 2
      && !table[ids[i]].key.utf8.contains { $0 < 0x3A && $0 != 0x27 && $0 != 0x2D }
  }

  private func isPossessive(_ i: Int) -> Bool { text.words[i].key.hasSuffix("'s") }

  private func pair(_ i: Int) -> Int { ids[i] &* table.entries.count &+ ids[i + 1] }

  /// How often a first name is followed by the same uncommon word.
  private func commonPairs() -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    for i in ids.indices.dropLast()
    where !table[ids[i]].traits.isDisjoint(with: .anyName) && mayBeSurname(i + 1) {
      pairs[pair(i), default: 0] += 1
    }
    return pairs
  }

  /// Words on no list that occur more than once where names do.
  private func patternNames() -> Set<Int> {
    var places: [Int: Int] = [:]
    for i in ids.indices where mayBeSurname(i) && table[ids[i]].traits.isDisjoint(with: .anyName) {
      let weight = isNamed(i) ? 2 : isUsedAsName(i) || isSpokenTo(i) ? 1 : 0
      if weight > 0 { places[ids[i], default: 0] += weight }
    }
    return Set(places.filter { $0.value > 1 }.keys)
  }

  /// "X and I", "X said", "so X do you", "you X".
  private func isSpokenTo(_ i: Int) -> Bool {
    let (before, next, second) = (traits(i - 1), traits(i + 1), traits(i + 2))
    if key(i + 1) == "and", key(i + 2) == "i" { return true }
    if ["said", "mentioned", "asked"].contains(key(i + 1)) { return true }
    if next.contains(.auxiliary), second.contains(.you) { return true }
    return before.contains(.opener) && (next.contains(.you) || next.contains(.questionWord))
  }

  private func traits(_ i: Int) -> WordTraits {
    ids.indices.contains(i) ? table[ids[i]].traits : []
  }

  private func key(_ i: Int) -> String { ids.indices.contains(i) ? text.words[i].key : "" }

  /// "my name is X", "i'm X and", "this is X".
  private func isNamed(_ i: Int) -> Bool {
    if key(i - 1) == "is" { return key(i - 2) == "name" }
    return key(i - 1) == "name's"
  }

  private func isIntroduction(_ i: Int) -> Bool {
    let before = key(i - 1)
    return ["i'm", "is", "am", "myself", "host", "guest", "with", "by"].contains(before)
  }

  /// Whether a name that is also a word is used as a name here.
  private func isUsedAsName(_ i: Int) -> Bool {
    let before = traits(i - 1)
    if !before.isDisjoint(with: [.thanks, .greeting]) || isNamed(i) { return true }
    if key(i - 1) == "you", traits(i - 2).contains(.thanks) { return true }
    return key(i - 1) == "i'm"
      || (before.contains(.opener) && traits(i + 1).contains(.questionWord))
  }
}
