/// Classifies a mention by its context: whether the person speaks, is addressed, or comes next.
struct MentionReader {
  let text: SpokenText
  let ids: [Int]
  let table: WordTable

  /// Classifies the mention of a name by the words around it.
  /// - Parameter isNearOther: whether another name is next to it, as in a list.
  func read(_ span: Range<Int>, isNearOther: Bool) -> (kind: Cast.Mention.Kind, cues: MentionCues) {
    let start = sentenceStart(span.lowerBound)
    let cues = self.cues(span, start, isNearOther)
    return (kind(span, start, cues), cues)
  }

  // MARK: Context

  func traits(_ i: Int) -> WordTraits {
    ids.indices.contains(i) ? table[ids[i]].traits : []
  }

  func key(_ i: Int) -> String { ids.indices.contains(i) ? text.words[i].key : "" }

  /// Where the sentence of a word starts, at most twelve words back.
  private func sentenceStart(_ i: Int) -> Int {
    var start = i
    while start > 0, i - start < 12, !endsSentence(start - 1) { start -= 1 }
    return start
  }

  /// Whether a sentence ends with a word; "Dr." and initials end none.
  private func endsSentence(_ i: Int) -> Bool {
    let word = text.words[i]
    return word.endsSentence && (word.key.utf8.count != 1 || word.mark != UInt8(ascii: "."))
      && !traits(i).contains(.title)
  }

  private func cues(_ span: Range<Int>, _ start: Int, _ isNearOther: Bool) -> MentionCues {
    var cues = cuesAround(span)
    let last = span.upperBound - 1
    let isAtEnd = text.words[last].endsSentence
    if isNearOther { cues.insert(.inList) }
    if isPossessive(last) { cues.insert(.possessive) }
    if isAtEnd { cues.insert(.endsSentence) }
    // A dash between spaces is a word of its own.
    let isDashed = span.upperBound < ids.count && text.words[span.upperBound].key.isEmpty
    if text.words[last].mark == Self.comma || isDashed { cues.insert(.commaNext) }
    if start < span.lowerBound {
      cues.formUnion(cuesBefore(span.lowerBound, start))
    } else if text.isPunctuated {
      cues.insert(.startsSentence)
    }
    return isAtEnd ? cues : cues.union(cuesNext(span.upperBound))
  }

  private static let comma = UInt8(ascii: ",")

  /// The cues right before a name, in its sentence.
  private func cuesBefore(_ i: Int, _ start: Int) -> MentionCues {
    let before = traits(i - 1)
    let window = max(start, i - 6)..<i
    return cues([
      (.commaBefore, text.words[i - 1].mark == Self.comma),
      (.prepositionBefore, before.contains(.preposition)),
      (.andBefore, key(i - 1) == "and"),
      (.openerBefore, before.contains(.opener)),
      (.thisIs, key(i - 1) == "is" && key(i - 2) == "this"),
      (.youBefore, window.contains { traits($0).contains(.you) }),
    ])
  }

  /// The cues right after a name, in its sentence.
  private func cuesNext(_ i: Int) -> MentionCues {
    let next = traits(i)
    return cues([
      (.questionWordNext, next.contains(.questionWord)),
      (.auxiliaryNext, next.contains(.auxiliary)),
      (.tellsNext, next.contains(.tells)),
      (.andNext, key(i) == "and"),
      (.youNext, next.contains(.you)),
      (.iNext, next.contains(.me)),
    ])
  }

  /// The cues in the text around a name.
  private func cuesAround(_ span: Range<Int>) -> MentionCues {
    let (low, high) = (span.lowerBound, span.upperBound)
    func holds(_ trait: WordTraits, from: Int, to: Int) -> Bool {
      (max(0, from)..<max(from, 0, min(to, ids.count))).contains { traits($0).contains(trait) }
    }
    return cues([
      (.punctuated, text.isPunctuated),
      (.questionFollows, questionFollows(high - 1)),
      (.youFollows, holds(.you, from: high, to: high + 8)),
      (.pronounFollows, holds(.pronoun, from: high, to: high + 12)),
      (.showNear, holds(.show, from: low - 12, to: high + 12)),
      (.atStart, low < 300),
      (.atEnd, low + 300 > ids.count),
    ])
  }

  private func cues(_ list: [(MentionCues, Bool)]) -> MentionCues {
    list.reduce(into: []) { if $1.1 { $0.insert($1.0) } }
  }

  private func isPossessive(_ i: Int) -> Bool {
    let key = text.words[i].key.utf8
    return key.count > 2 && key.suffix(2).elementsEqual([0x27, 0x73])
  }

  /// Whether one of the next sentences is a question, or sounds like one.
  private func questionFollows(_ last: Int) -> Bool {
    let limit = min(last + (text.isPunctuated ? 40 : 16), ids.count)
    if text.isPunctuated, (last..<limit).contains(where: { text.words[$0].endsQuestion }) {
      return true
    }
    return (last + 1..<max(last + 1, min(limit, last + 25))).contains { asks($0) > $0 }
  }

  // MARK: Classification

  private func kind(
    _ span: Range<Int>, _ start: Int, _ cues: MentionCues
  ) -> Cast.Mention.Kind {
    if cues.contains(.possessive) {
      return key(span.upperBound) == "point" ? .credited : .mentioned
    }
    if introducesSelf(span, start) { return .introducesSelf }
    if isThanked(span, start) { return .thanked }
    if isGreeted(span, start) { return .greeted }
    if isIntroduced(span, start) { return .introduced }
    if isAddressed(span, start, cues) {
      return cues.contains(.questionFollows) ? .asked : .addressed
    }
    if isCredited(span, start) { return .credited }
    return isTogether(span) ? .together : .mentioned
  }

  private func introducesSelf(_ span: Range<Int>, _ start: Int) -> Bool {
    let i = span.lowerBound
    guard i > start else { return isHere(span, start) }
    switch key(i - 1) {
    case "i'm", "im", "myself", "name's": return true
    case "am": return key(i - 2) == "i"
    case "is":
      let before = key(i - 2)
      return before == "name" || before == "this" && !traits(span.upperBound).contains(.tells)
    default: return isOwnHost(i, start) || isHere(span, start)
    }
  }

  /// "I'm your host, Jane", "I am one of your co-hosts, Jane".
  private func isOwnHost(_ i: Int, _ start: Int) -> Bool {
    guard let host = (max(start, i - 3)..<i).last(where: { traits($0).contains(.hosts) }) else {
      return false
    }
    for j in stride(from: host - 1, through: max(start, host - 6), by: -1) {
      if key(j) == "i'm" || key(j) == "am" || key(j) == "myself" { return true }
      if text.words[j].isCapitalised && text.isCased || traits(j).contains(.presents) {
        return false
      }
    }
    return false
  }

  /// "Jane here."
  private func isHere(_ span: Range<Int>, _ start: Int) -> Bool {
    guard text.isPunctuated, span.lowerBound - start <= 1, span.upperBound < ids.count,
      text.words[span.upperBound - 1].mark == 0
    else { return false }
    return key(span.upperBound) == "here" && text.words[span.upperBound].mark != 0
  }

  private func isThanked(_ span: Range<Int>, _ start: Int) -> Bool {
    let i = span.lowerBound
    if traits(i - 1).contains(.thanks) { return true }
    if key(i - 1) == "you", key(i - 2) == "thank" { return true }
    let window = max(start, i - (text.isPunctuated ? 8 : 5))..<max(start, i)
    let isVocative = !text.isPunctuated || text.words[max(0, i - 1)].mark == UInt8(ascii: ",")
    let before = traits(i - 1)
    if isVocative, i > start, !before.contains(.preposition),
      window.contains(where: { traits($0).contains(.thanks) }),
      before.contains(.you)
        || ["much", "again", "that", "this", "lot", "here", "on", "show", "in"]
          .contains(key(i - 1))
    {
      return true
    }
    let next = span.upperBound
    return traits(next).contains(.thanks) && !text.words[next - 1].endsSentence
  }

  private func isGreeted(_ span: Range<Int>, _ start: Int) -> Bool {
    let i = span.lowerBound
    if i > 0, traits(i - 1).contains(.greeting) { return true }
    let next = span.upperBound
    if key(next) == "welcome", !text.words[next - 1].endsSentence { return true }
    guard i > start, ["show", "back", "podcast", "everyone"].contains(key(i - 1))
    else { return false }
    return (max(start, i - 6)..<i).contains { key($0) == "welcome" }
  }

  private func isIntroduced(_ span: Range<Int>, _ start: Int) -> Bool {
    let i = span.lowerBound
    if i > start, isHad(i, span) { return true }
    let window = max(start, i - (text.isPunctuated ? 10 : 6))..<max(start, i)
    for j in window {
      if traits(j).contains(.presents) { return true }
      let after = key(j + 1)
      if key(j) == "with", after == "me" || after == "us" { return true }
      if key(j) == "here" || key(j) == "today" || key(j) == "talking" || key(j) == "speaking",
        after == "with"
      {
        return true
      }
    }
    let next = span.upperBound
    guard next < ids.count, text.words[next - 1].mark == 0 else { return false }
    if isPresented(span) { return true }
    if key(next) == "joins" || key(next) == "joining" { return true }
    guard key(next) == "is" else { return false }
    return ["here", "joining", "back", "with", "our", "also"].contains(key(next + 1))
  }

  /// "Jane Doe is a teacher", early in a talk.
  private func isPresented(_ span: Range<Int>) -> Bool {
    let next = span.upperBound
    guard span.count > 1, span.lowerBound < 300, key(next) == "is", next + 1 < ids.count else {
      return false
    }
    return ["a", "an", "the", "our", "my"].contains(key(next + 1))
      || text.isCased && text.words[next + 1].isCapitalised
  }

  /// Whether a name goes on with the introductions that the name before it is part of: "joined by
  /// Jane Doe, who keeps bees, John Roe, …".
  func isIntroducedAlso(
    _ span: Range<Int>, after before: Range<Int>,
    _ reading: (kind: Cast.Mention.Kind, cues: MentionCues)
  ) -> Bool {
    guard reading.kind == .mentioned, span.count > 1, span.lowerBound < 400,
      span.lowerBound - before.upperBound <= 25
    else { return false }
    let starts: MentionCues = [.commaBefore, .andBefore, .startsSentence]
    return !reading.cues.isDisjoint(with: starts) && !reading.cues.contains(.possessive)
      && (reading.cues.contains(.andBefore) || !reading.cues.contains(.prepositionBefore))
  }

  /// "We have Jane Doe …", "we've got Jane Doe …".
  private func isHad(_ i: Int, _ span: Range<Int>) -> Bool {
    guard span.count > 1 || span.lowerBound < 400 else { return false }
    switch key(i - 1) {
    case "have": return key(i - 2) == "we" || key(i - 2) == "i"
    case "got": return ["we've", "i've", "we", "have", "also"].contains(key(i - 2))
    default: return false
    }
  }

  private func isAddressed(_ span: Range<Int>, _ start: Int, _ cues: MentionCues) -> Bool {
    text.isPunctuated ? isAddressedByMarks(span, start, cues) : isAddressedByWords(span, cues)
  }

  /// "Jane, …", "So Jane, …", "…, Jane?", "Jane?"
  private func isAddressedByMarks(_ span: Range<Int>, _ start: Int, _ cues: MentionCues) -> Bool {
    let startsHere = cues.contains(.startsSentence)
    let endsHere = cues.contains(.endsSentence)
    if startsHere, endsHere { return true }
    if endsHere, text.words[span.upperBound - 1].endsQuestion, cues.contains(.openerBefore) {
      return true
    }
    if cues.contains(.inList) { return false }
    let next = key(span.upperBound)
    if cues.contains(.commaNext), next != "who", next != "and", next != "which" {
      if startsHere || cues.contains(.commaBefore) { return true }
      if cues.contains(.openerBefore), span.lowerBound - start <= 2 { return true }
    }
    return cues.contains(.commaBefore) && endsHere
  }

  /// "so jane what …", "jane do you …".
  private func isAddressedByWords(_ span: Range<Int>, _ cues: MentionCues) -> Bool {
    if !cues.isDisjoint(with: [.prepositionBefore, .inList]), !cues.contains(.openerBefore) {
      return false
    }
    if cues.contains(.questionWordNext) || cues.contains(.youNext) { return true }
    if cues.contains(.auxiliaryNext) { return traits(span.upperBound + 1).contains(.you) }
    return cues.contains(.openerBefore) && !cues.contains(.tellsNext)
  }

  /// "Jane and I", "me and Jane".
  private func isTogether(_ span: Range<Int>) -> Bool {
    let (next, i) = (span.upperBound, span.lowerBound)
    if text.words[next - 1].mark == 0, key(next) == "and" {
      return ["i", "me", "myself", "i've", "i'm"].contains(key(next + 1))
    }
    return key(i - 1) == "and" && ["me", "myself"].contains(key(i - 2))
  }

  /// "Like Jane said", "to Jane's point".
  private func isCredited(_ span: Range<Int>, _ start: Int) -> Bool {
    let next = traits(span.upperBound)
    if next.contains(.said), text.words[span.upperBound - 1].mark == 0 { return true }
    return next.contains(.auxiliary) && traits(span.upperBound + 1).contains(.said)
  }
}
