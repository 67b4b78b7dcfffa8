import Transcripts

/// One line of a description, with the chapter that it may name.
struct ChapterLine {
  let text: String
  private let characters: [Character]
  /// The first time in the line.
  private let time: (range: Range<Int>, start: Timecode)?

  init(_ line: some StringProtocol) {
    characters = Self.trimmed(ArraySlice(Array(line)))
    text = String(characters)
    time = Self.firstTime(characters[...])
  }

  var hasTime: Bool { time != nil }

  /// A chapter whose line starts with the time, after bullets, brackets or a number at the most.
  /// The title may be empty. `10:30 am` is a time of the day.
  var leading: Section? {
    guard let time, Self.isMarker(characters[..<time.range.lowerBound]) else { return nil }
    var rest = Self.withoutSeparators(characters[time.range.upperBound...])
    // A span of time: its end is no part of the title.
    if let end = Self.firstTime(rest), end.range.lowerBound == rest.startIndex {
      rest = Self.withoutSeparators(rest[end.range.upperBound...])
    }
    let title = String(Self.trimmed(rest))
    let isOfClock = ["am", "pm", "a.m.", "p.m.", "uhr"].contains(
      title.prefix { $0 != " " }.lowercased())
    return isOfClock ? nil : Section(start: time.start, title: title)
  }

  /// A chapter whose line ends with the time, or with a note in parentheses after it; but not with
  /// `at 18:00`.
  var trailing: Section? {
    guard let time else { return nil }
    var title = characters[..<time.range.lowerBound]
    guard title.contains(where: \.isLetter), title.last?.isWhitespace == true || Self.opens(title)
    else { return nil }
    while let last = title.last, Self.isSeparator(last) || "([".contains(last) {
      title.removeLast()
    }
    var note = characters[time.range.upperBound...]
    if let first = note.first, ")]".contains(first) { note.removeFirst() }
    let rest = Self.trimmed(note)
    guard rest.isEmpty || rest.first == "(" && rest.last == ")" else { return nil }
    let lastWord = String(title.reversed().prefix { !$0.isWhitespace }.reversed())
    guard !["at", "until"].contains(lastWord.lowercased()) else { return nil }
    let words = Self.trimmed(title) + (rest.isEmpty ? [] : [" "] + rest)
    return Section(start: time.start, title: String(words))
  }

  private static func opens(_ text: ArraySlice<Character>) -> Bool {
    text.last.map { "([-–—:|".contains($0) } == true
  }

  /// Whether nothing but bullets, brackets and `1.` or `01)` is before a time.
  private static func isMarker(_ text: ArraySlice<Character>) -> Bool {
    let number = text.drop { !$0.isNumber && !$0.isLetter }
    let rest = number.drop { $0.isNumber }
    let isNumbered = rest.first.map { ".):-–".contains($0) || $0.isWhitespace } == true
    return number.isEmpty || isNumbered && !rest.contains { $0.isNumber || $0.isLetter }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "-–—−:|•·~=>→»".contains(character)
  }

  private static func withoutSeparators(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
    text.drop { isSeparator($0) || "])".contains($0) }
  }

  private static func trimmed(_ text: ArraySlice<Character>) -> [Character] {
    let rest = text.drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return [] }
    return Array(rest[...last])
  }

  /// The first `m:ss` or `h:mm:ss` that is no part of a longer number or word.
  private static func firstTime(
    _ text: ArraySlice<Character>
  ) -> (range: Range<Int>, start: Timecode)? {
    var i = text.startIndex
    while i < text.endIndex {
      guard isTimeCharacter(text[i]) else {
        i += 1
        continue
      }
      let end = text[i...].firstIndex { !isTimeCharacter($0) } ?? text.endIndex
      // A colon may follow the time.
      let stop = text[end - 1] == ":" ? end - 1 : end
      let standsAlone = i == text.startIndex || !text[i - 1].isLetter && text[i - 1] != "="
      if standsAlone, let start = Timecode(String(text[i..<stop])) { return (i..<stop, start) }
      i = end
    }
    return nil
  }

  private static func isTimeCharacter(_ character: Character) -> Bool {
    character == ":" || character.isASCII && character.isNumber
  }
}
