/// A query for the library, as it was typed.
///
/// - `model data`: passages with both words, whatever their case and diacritics; the last word is a
///   prefix unless a space follows it.
/// - `"large model"`: adjacent words; without a second quotation mark the phrase runs to the end.
/// - `-model`, `-"large model"`: no passages with these.
/// - `speaker:tim`, `speaker:"tim hwang"`: passages by people whose names have these words, or
///   words that begin with them; without other words, all passages by them.
/// - `title:agents`, `title:"open source"`: in documents with these words in the title; without
///   other words, the beginning of each document.
/// - `after:2024`, `after:2024-05`, `before:2024-05-31`: in documents that were published on or
///   after the first day of that time, or before it; so `after:2024-05` includes May, and
///   `before:2024-05` does not. Documents without a date match neither.
///
/// Everything else is text, in which dashes and quotation marks only separate words: `multi-agent`
/// finds `multi agent`, too.
public struct LibraryQuery: Hashable, Sendable {
  /// The reason that the query cannot be searched for, as a sentence without a full stop; nil for a
  /// valid query.
  public internal(set) var problem: String?
  /// The names of the speakers that are searched for; nil for all speakers.
  public var speaker: String? {
    speakers.isEmpty ? nil : speakers.map(\.text).joined(separator: " ")
  }

  var words: [QueryTerm] = []
  var excluded: [QueryTerm] = []
  var titles: [QueryTerm] = []
  /// Terms that one name must have all of.
  var speakers: [QueryTerm] = []
  /// The beginning of a date: `2024`, `2024-05` or `2024-05-31`. The earliest of several counts.
  var before: String?
  /// The beginning of a date, as `before`; the latest of several counts.
  var after: String?

  /// Parses a typed query; `problem` tells when it cannot be searched for.
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
      problem = problem ?? "\(isBefore ? "before" : "after"): needs a date such as 2024-05-31"
      return
    }
    if isBefore { before = min(before ?? text, text) } else { after = max(after ?? text, text) }
  }

  /// A term without a word is ignored in text, and a fault after a keyword.
  private mutating func addWordless(_ part: LibraryQueryParser.Part) {
    guard let keyword = part.keyword else { return }
    problem = problem ?? "\(keyword.rawValue): needs a word after it"
  }

  private func missing(_ typed: String) -> String? {
    guard words.isEmpty, speakers.isEmpty, titles.isEmpty, before == nil, after == nil else {
      return nil
    }
    if !excluded.isEmpty { return "type a word to look for as well" }
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
