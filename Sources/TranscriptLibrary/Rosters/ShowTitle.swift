/// The show in a title: `Show #12: Topic`, `Show – Ep. 12 …`, `Topic | Show`, `Show: Topic`.
enum ShowTitle {
  /// The words before the number of an episode, in lower case.
  private static let countingWords: Set<Substring> = [
    "chapter", "ep", "ep.", "episode", "folge", "lecture", "no", "no.", "nr", "nr.", "part", "show",
    "week",
  ]
  /// Words before a colon that are not the name of a show.
  private static let commonWords: Set<Substring> = [
    "ama", "bonus", "chapter", "conversation", "day", "debate", "demo", "discussion", "ep",
    "episode", "interview", "introduction", "keynote", "lecture", "live", "news", "panel", "part",
    "podcast", "q&a", "recap", "review", "session", "talk", "trailer", "tutorial", "update",
    "video",
    "webinar", "week", "workshop",
  ]
  /// The greatest length of a show's name.
  private static let longest = (words: 8, bytes: 80)

  /// The show's name in lower case; nil when the title has none of these forms.
  static func show(_ title: String) -> String? {
    guard title.utf8.count <= 1000 else { return nil }
    let segments = title.split { $0 == "|" || $0 == "｜" }
    guard segments.count > 1 else {
      let words = segments.first.map(Self.words) ?? []
      if let marker = episode(in: words) { return name(words[..<marker.lowerBound]) }
      return beforeColon(words)
    }
    // `Show #12 | Topic`: the first segment is the show when nothing follows the number.
    let first = words(segments[0])
    if let marker = episode(in: first), marker.upperBound == first.count,
      !first[..<marker.lowerBound].contains(where: isSeparator)
    {
      return name(first[..<marker.lowerBound])
    }
    for segment in segments.dropFirst().reversed() {
      let words = words(segment)
      let end = episode(in: words)?.lowerBound ?? words.count
      if let show = name(words[..<end]) { return show }
    }
    return nil
  }

  private static func words(_ text: Substring) -> [Substring] { text.split { $0.isWhitespace } }

  /// The range of an episode's number: `#12`, `Ep. 12`, `S2E3`, with its colon.
  private static func episode(in words: [Substring]) -> Range<Int>? {
    for (index, word) in words.enumerated() {
      let word = word.lowercased()
      if word.hasPrefix("#"), isNumber(word.dropFirst()) { return index..<index + 1 }
      if isSeason(word) { return index..<index + 1 }
      if countingWords.contains(word[...]), index + 1 < words.count,
        isNumber(words[index + 1].drop { $0 == "#" })
      {
        return index..<index + 2
      }
    }
    return nil
  }

  private static func isNumber(_ word: Substring) -> Bool {
    let digits = word.prefix { $0.isNumber }
    return !digits.isEmpty && digits.count <= 5
      && word.dropFirst(digits.count).allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  /// Whether a word is the number of an episode in a season: `s02e11`.
  private static func isSeason(_ word: String) -> Bool {
    let parts = word.dropFirst().split(separator: "e", maxSplits: 1)
    return word.hasPrefix("s") && parts.count == 2 && parts.allSatisfy(isNumber)
  }

  /// The show in `Show: Topic`, if the words before the colon look like a name.
  private static func beforeColon(_ words: [Substring]) -> String? {
    guard let last = words.firstIndex(where: { $0.hasSuffix(":") && $0.count > 1 }),
      last + 1 < words.count, words[0].first?.isUppercase ?? false
    else { return nil }
    return name(words[...last])
  }

  /// The words as a name, without the punctuation around them; nil when they are not one.
  private static func name(_ words: ArraySlice<Substring>) -> String? {
    let words = words.map { trimmed($0.lowercased()) }.filter { !$0.isEmpty }
    let name = words.joined(separator: " ")
    guard !words.isEmpty, words.count <= longest.words, name.utf8.count <= longest.bytes,
      name.count(where: \.isLetter) >= 2, !commonWords.contains(words[0][...])
    else { return nil }
    return name
  }

  private static func trimmed(_ word: String) -> String {
    let isEdge: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    let start = word.drop(while: isEdge)
    return String(start.reversed().drop(while: isEdge).reversed())
  }

  private static func isSeparator(_ word: Substring) -> Bool {
    ["-", "–", "—"].contains(word) || word.hasSuffix(":")
  }
}
