import GRDB
import Transcripts

/// One search: reads candidates, and keeps the parts of them that match.
struct PassageSearch {
  private let db: Database
  private let query: LibraryQuery
  private let filter: SearchFilter
  private let matcher: PassageMatcher
  private let limit: Int

  /// The passages found so far.
  private(set) var found = LibraryResults()
  private var count = 0
  private var document: Document?

  /// The current document.
  private struct Document {
    let number: Int64
    let speakers: DocumentSpeakers
    /// The numbers of the speakers that are searched for; nil for all.
    let wanted: Set<Int>?
  }

  init(_ db: Database, _ query: LibraryQuery, limit: Int) throws {
    (self.db, self.query, self.limit) = (db, query, limit)
    filter = SearchFilter(query)
    let tokenizer = try db.makeTokenizer(CJKTokenizer.tokenizerDescriptor())
    matcher = PassageMatcher(query, tokenizer)
  }

  /// Searches all documents that pass the query's filters, archived ones after the others.
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
  ///   - isCancelled: called from time to time.
  ///
  /// For the index a prefix of a letter or two is thousands of words, nearly all of which it reads
  /// before its first answer; but then passages with the prefix are frequent. So candidates are
  /// first read without it, and the matcher decides; only when too few match, the index is queried
  /// with it.
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

  /// The number of passages after which it is decided whether a prefix is frequent.
  private static let trial = 256
  /// A prefix is rare when fewer than one passage in so many has it.
  private static let rarity = 8

  /// Whether the query asks only for documents, whose beginnings are shown.
  private var wantsBeginnings: Bool { matcher.wanted.isEmpty && !filter.asksWho }

  /// Keeps the parts of a passage that match.
  /// - Returns: whether the passage has the query's words, whoever speaks them.
  private mutating func keep(_ candidate: Candidate) throws -> Bool {
    guard let matches = matcher.matches(in: candidate.passage.text) else { return false }
    let document = try open(candidate.document)
    for part in document.speakers.parts(of: candidate.passage) {
      if let wanted = document.wanted, !(part.speaker.map(wanted.contains) ?? false) { continue }
      let own = matches.compactMap { $0.inside(part.range) }
      if own.isEmpty, !matcher.wanted.isEmpty { continue }
      guard count < limit else {
        found.isWhole = false
        return true
      }
      try append(Self.passage(part, candidate.passage, own, document.speakers), of: document.number)
      if wantsBeginnings { break }
    }
    return true
  }

  private mutating func open(_ number: Int64) throws -> Document {
    if let document, document.number == number { return document }
    let opened = Document(
      number: number, speakers: try DocumentSpeakers(db, number),
      wanted: try filter.speakers(db, number))
    document = opened
    return opened
  }

  private static func passage(
    _ part: DocumentSpeakers.Part, _ row: PassageRow, _ matches: [Range<Int>],
    _ speakers: DocumentSpeakers
  ) -> LibraryResults.Passage {
    let start = part.range.lowerBound
    let text = row.text.utf8.dropFirst(start).prefix(part.range.count)
    return LibraryResults.Passage(
      textOffset: row.start + start,
      time: row.time(at: matches.first.map { $0.lowerBound + start } ?? start),
      speaker: speakers.name(part.speaker), text: String(Substring(text)), matches: matches)
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
  /// The range clipped to a part, as offsets in it; nil when the range does not start in the part.
  fileprivate func inside(_ part: Range<Int>) -> Range<Int>? {
    guard part.contains(lowerBound) else { return nil }
    let end = Swift.min(upperBound, part.upperBound)
    return lowerBound - part.lowerBound..<end - part.lowerBound
  }
}
