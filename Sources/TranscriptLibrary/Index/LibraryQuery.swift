/// What is looked for in the library, as it was typed.
///
/// - `model data`: passages with both words, whatever their case and diacritics; the last word may go
///   on while no space stands behind it.
/// - `"large model"`: words that stand one behind the other; without a second quotation mark they run
///   to the end.
/// - `-model`, `-"large model"`: no passages with these.
/// - `speaker:tim`, `speaker:"tim hwang"`: what people whose names have these words, or words that begin
///   so, say. Without other words, all of it.
/// - `title:agents`, `title:"open source"`: in documents with these words in the title. Without other
///   words, how each of them begins.
/// - `after:2024`, `after:2024-05`, `before:2024-05-31`: in documents that were published from the first
///   day of that time on, or on a day before it begins; so `after:2024-05` has May, `before:2024-05`
///   has not. Documents without a date are in neither.
///
/// All else is text. Dashes and quotation marks in it only part words: `multi-agent` finds what is
/// written `multi agent`, too.
public struct LibraryQuery: Hashable, Sendable {
  /// Why nothing can be looked for, as a sentence without a full stop; nil for a sound query.
  public internal(set) var problem: String?
  /// The name of those who are to speak; nil where anyone may.
  public var speaker: String? {
    speakers.isEmpty ? nil : speakers.map(\.text).joined(separator: " ")
  }

  var words: [QueryTerm] = []
  var excluded: [QueryTerm] = []
  var titles: [QueryTerm] = []
  /// Each looked for in one name.
  var speakers: [QueryTerm] = []
  /// The beginning of a date: `2024`, `2024-05` or `2024-05-31`. The earliest of several counts.
  var before: String?
  /// The same; the latest counts.
  var after: String?

  public init(_ typed: String) {
    var parser = LibraryQueryParser(typed)
    while let part = parser.next() { add(part) }
    problem = problem ?? missing(typed)
  }

  private mutating func add(_ part: LibraryQueryParser.Part) {
    let term = part.term
    switch part.keyword {
    case .before, .after: addDate(term.text, part.keyword == .before)
    case _ where !term.hasWord: addWordless(part)
    case nil where part.isExcluded: excluded.append(term)
    case nil: words.append(term)
    case .title: titles.append(term)
    case .speaker: speakers.append(QueryTerm(text: term.text, isPrefix: true))
    }
  }

  private mutating func addDate(_ text: String, _ isBefore: Bool) {
    guard Self.isDate(text) else {
      problem = problem ?? "\(isBefore ? "before" : "after"): wants a date such as 2024-05-31"
      return
    }
    if isBefore { before = min(before ?? text, text) } else { after = max(after ?? text, text) }
  }

  /// What has no word is passed over in text, and missing behind a keyword.
  private mutating func addWordless(_ part: LibraryQueryParser.Part) {
    guard let keyword = part.keyword else { return }
    problem = problem ?? "\(keyword.rawValue): wants a word behind it"
  }

  private func missing(_ typed: String) -> String? {
    guard words.isEmpty, speakers.isEmpty, titles.isEmpty, before == nil, after == nil else {
      return nil
    }
    if !excluded.isEmpty { return "type a word to look for, too" }
    let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? "type a word to look for" : "there is no word in “\(text)”"
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) ?? -1 : -1
    }
    guard parts.count <= 3, parts.map(\.utf8.count) == Array([4, 2, 2].prefix(parts.count)) else {
      return false
    }
    return zip(numbers, [0...9999, 1...12, 1...31]).allSatisfy { $1.contains($0) }
  }
}
