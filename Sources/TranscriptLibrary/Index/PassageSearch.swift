import GRDB
import Transcripts

/// One search: reads passages that may be looked for, and keeps the parts of them that are.
struct PassageSearch {
  private let db: Database
  private let query: LibraryQuery
  private let filter: SearchFilter
  private let matcher: PassageMatcher
  private let limit: Int

  /// What was found so far.
  private(set) var found = LibraryResults()
  private var count = 0
  private var document: Document?

  /// The document at hand.
  private struct Document {
    let number: Int64
    let voices: DocumentVoices
    /// Those who are meant; nil for all.
    let wanted: Set<Int>?
  }

  init(_ db: Database, _ query: LibraryQuery, limit: Int) throws {
    (self.db, self.query, self.limit) = (db, query, limit)
    filter = SearchFilter(query)
    let tokenizer = try db.makeTokenizer(CJKTokenizer.tokenizerDescriptor())
    matcher = PassageMatcher(query, tokenizer)
  }

  /// Searches all documents that the query is about: archived ones behind the others.
  mutating func run(isCancelled: () -> Bool) throws {
    if matcher.wanted.isEmpty, let text = query.words.first?.text {
      found.problem = "there is no word in “\(text)”"
      return
    }
    for archived in [false, true] where found.isWhole {
      try run(filter.documents(db, archived: archived), isCancelled: isCancelled)
    }
  }

  /// Searches some documents.
  /// - Parameters:
  ///   - documents: falling numbers.
  ///   - isCancelled: asked now and then.
  ///
  /// A prefix of a letter or two is the sum of thousands of words to the index, which reads about
  /// all of them before it answers; but then passages with it are frequent. So the passages are
  /// first read without it, and it is left to the matcher; only where too few have it, the index is
  /// asked for it.
  mutating func run(_ documents: [Int64], isCancelled: () -> Bool) throws {
    let whole = matcher.wanted.filter { !$0.isPrefix }
    let expression = SearchFilter.expression(whole, without: matcher.excluded)
    var stream = CandidateStream(db, documents, expression)
    let hasPrefix = whole.count < matcher.wanted.count
    var (examined, matched) = (0, 0)
    while let candidate = try stream.next(isCancelled: isCancelled) {
      examined += 1
      if try keep(candidate) { matched += 1 }
      guard found.isWhole, !isCancelled() else { break }
      if wantsBeginnings, matched > 0 { stream.skipDocument() }
      guard hasPrefix, examined >= Self.trial, matched * Self.rarity < examined else { continue }
      stream = CandidateStream(
        db, documents,
        SearchFilter.expression(
          matcher.wanted.filter(\.isPrefix) + whole, without: matcher.excluded),
        from: candidate.number - 1, isCostly: true)
      examined = .min
    }
    if isCancelled() { found.isWhole = false }
  }

  /// After so many passages it shows whether a prefix is frequent,
  private static let trial = 256
  /// which it is not when fewer than one in so many have it.
  private static let rarity = 8

  /// Whether the query asks for documents only: each shows how it begins.
  private var wantsBeginnings: Bool { matcher.wanted.isEmpty && !filter.asksWho }

  /// Keeps the parts of a passage that are looked for.
  /// - Returns: whether its words are, whoever says them.
  private mutating func keep(_ candidate: Candidate) throws -> Bool {
    guard let matches = matcher.matches(in: candidate.passage.text) else { return false }
    let document = try open(candidate.document)
    for part in document.voices.parts(of: candidate.passage) {
      if let wanted = document.wanted, !(part.voice.map(wanted.contains) ?? false) { continue }
      let own = matches.compactMap { $0.inside(part.range) }
      if own.isEmpty, !matcher.wanted.isEmpty { continue }
      guard count < limit else {
        found.isWhole = false
        return true
      }
      try append(Self.passage(part, candidate.passage, own, document.voices), of: document.number)
      if wantsBeginnings { break }
    }
    return true
  }

  private mutating func open(_ number: Int64) throws -> Document {
    if let document, document.number == number { return document }
    let opened = Document(
      number: number, voices: try DocumentVoices(db, number),
      wanted: try filter.voices(db, number))
    document = opened
    return opened
  }

  private static func passage(
    _ part: DocumentVoices.Part, _ row: PassageRow, _ matches: [Range<Int>],
    _ voices: DocumentVoices
  ) -> LibraryResults.Passage {
    let start = part.range.lowerBound
    let text = row.text.utf8.dropFirst(start).prefix(part.range.count)
    return LibraryResults.Passage(
      textOffset: row.start + start,
      time: row.time(at: matches.first.map { $0.lowerBound + start } ?? start),
      speaker: voices.name(part.voice), text: String(Substring(text)), matches: matches)
  }

  private var groupNumber: Int64?

  private mutating func append(_ passage: LibraryResults.Passage, of number: Int64) throws {
    if groupNumber != number {
      guard let group = try group(number) else { return }
      found.groups.append(group)
      groupNumber = number
    }
    found.groups[found.groups.count - 1].passages.append(passage)
    count += 1
  }

  private func group(_ number: Int64) throws -> LibraryResults.Group? {
    let statement = try db.cachedStatement(
      sql: "SELECT hash, coalesce(title, name), date FROM document WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]),
      let hash = ContentHash(hex: try row.decode(String.self, atIndex: 0))
    else { return nil }
    return LibraryResults.Group(
      hash: hash, title: try row.decode(String.self, atIndex: 1),
      date: try row.decode(String?.self, atIndex: 2), passages: [])
  }
}

extension Range<Int> {
  /// What of it is in a part that holds its beginning, as offsets in that part.
  fileprivate func inside(_ part: Range<Int>) -> Range<Int>? {
    guard part.contains(lowerBound) else { return nil }
    let end = Swift.min(upperBound, part.upperBound)
    return lowerBound - part.lowerBound..<end - part.lowerBound
  }
}
