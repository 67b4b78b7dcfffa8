/// Divides a typed query into terms.
struct LibraryQueryParser {
  enum Keyword: String, CaseIterable { case speaker, title, before, after }

  struct Part {
    /// Nil for text.
    var keyword: Keyword?
    var isExcluded = false
    var term: QueryTerm
  }

  private var rest: Substring

  init(_ typed: String) { rest = typed[...] }

  /// The next term; nil at the end.
  mutating func next() -> Part? {
    rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first else { return nil }
    if first == "-", let second = rest.dropFirst().first, !second.isWhitespace {
      rest = rest.dropFirst()
      var term = term()
      // While a word is typed, everything that begins with it must not be excluded.
      term.isPrefix = false
      return Part(isExcluded: true, term: term)
    }
    let keyword = keyword()
    return Part(keyword: keyword, term: term())
  }

  private mutating func keyword() -> Keyword? {
    guard let colon = rest.prefix(while: { !$0.isWhitespace }).firstIndex(of: ":"),
      let keyword = Keyword(rawValue: rest[..<colon].lowercased())
    else { return nil }
    rest = rest[rest.index(after: colon)...]
    return keyword
  }

  /// A phrase, which ends at a quotation mark, or the text up to the next space.
  private mutating func term() -> QueryTerm {
    let isPhrase = rest.first == "\""
    if isPhrase { rest = rest.dropFirst() }
    let text = rest.prefix { isPhrase ? $0 != "\"" : !$0.isWhitespace }
    rest = rest[text.endIndex...]
    let isOpen = rest.isEmpty && text.last?.isWhitespace == false
    if isPhrase { rest = rest.dropFirst() }
    return QueryTerm(text: String(text), isPrefix: isOpen)
  }
}
