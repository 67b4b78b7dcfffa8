import Glibc
import Transcripts

/// A ranking of the units of a text by how well they support statements.
///
/// The score is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over
/// words and, at half their weight, the starts of long words. A word in half of the units or more
/// has no weight, which replaces a list of stop words in any language. One pass over the text finds
/// the words of all statements, so the cost is that of folding.
///
/// The findings are kept by term. Units whose terms together cannot reach the score of a passage
/// are never examined ("MaxScore", Turtle and Flood, "Query Evaluation: Strategies and
/// Optimizations", 1995), so the cost of a statement in a long text is that of its rare words.
public struct PassageRanking: Sendable {
  private static let saturation = 1.2
  private static let lengthShare = 0.75
  private static let stemWeight = 0.5
  /// The number of units that weights assume at least, so that words keep a weight in a short text.
  private static let leastUnits = 12.0
  /// The score that a passage must have, as a multiple of the weight of a word that occurs in one
  /// unit alone: more than one such word, because a single word may be shared by chance.
  private static let scoreFloor = 2.2

  /// An occurrence of a statement's term in the text.
  struct Finding {
    var term: Int32
    var unit: Int32
    var start: UInt32
    var length: UInt32

    init(term: Int32, unit: Int, _ range: Range<Int>) {
      self.term = term
      self.unit = Int32(truncatingIfNeeded: unit)
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      length = UInt32(truncatingIfNeeded: range.count)
    }
  }

  /// The findings, by term and then in order of place.
  private var findings: [Finding] = []
  /// For each term, the index of its first finding; then the number of all findings.
  private var firsts: [Int] = []
  /// The terms of each statement.
  private var statements: [Set<Int32>] = []
  /// The weight of each term: its inverse document frequency, halved for the start of a word.
  private var weights: [Double] = []
  private var isStem: [Bool] = []
  /// The number of words in each unit.
  private var lengths: [Int]
  private var averageLength = 1.0

  /// Finds the words of some statements in a text.
  /// - Parameters:
  ///   - text: valid UTF-8 of less than 4 GiB.
  ///   - unitStarts: ascending text offsets, the first zero.
  ///   - statements: sentences whose words are searched for.
  ///   - names: words that do not count, such as the speakers' names: a passage that introduces
  ///     somebody does not support a statement.
  /// - Complexity: O(n) in the length of the text.
  public init(
    text: [UInt8], unitStarts: [UInt32], statements: [String], ignoring names: [String] = []
  ) {
    lengths = Array(repeating: 0, count: unitStarts.count)
    let ignored = Set(names.flatMap { Self.hashes(of: $0).map(\.hash) })
    var numbers: [UInt64: Int32] = [:]
    for statement in statements {
      take(Self.hashes(of: statement).filter { !ignored.contains($0.hash) }, &numbers)
    }
    text.withUnsafeBufferPointer { text in
      for unit in unitStarts.indices {
        let end = unit + 1 < unitStarts.count ? Int(unitStarts[unit + 1]) : text.count
        let range = min(Int(unitStarts[unit]), text.count)..<min(end, text.count)
        read(text, range, unit: unit, numbers)
      }
    }
    weigh()
  }

  /// The hashes of a sentence's words and of their starts.
  private static func hashes(of statement: String) -> [(hash: UInt64, isStem: Bool)] {
    var hashes: [(UInt64, Bool)] = []
    var statement = statement
    statement.withUTF8 { bytes in
      TermScanner.scan(bytes, in: 0..<bytes.count) { term in
        hashes.append((term.word, false))
        if let stem = term.stem { hashes.append((stem, true)) }
      }
    }
    return hashes
  }

  private mutating func take(
    _ hashes: [(hash: UInt64, isStem: Bool)], _ numbers: inout [UInt64: Int32]
  ) {
    var terms: Set<Int32> = []
    for (hash, isStem) in hashes {
      let number = numbers[hash] ?? Int32(truncatingIfNeeded: numbers.count)
      if numbers.updateValue(number, forKey: hash) == nil { self.isStem.append(isStem) }
      terms.insert(number)
    }
    statements.append(terms)
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, unit: Int, _ numbers: [UInt64: Int32]
  ) {
    var length = 0
    TermScanner.scan(text, in: range) { term in
      length += 1
      if let number = numbers[term.word] {
        findings.append(Finding(term: number, unit: unit, term.range))
      }
      if let stem = term.stem, let number = numbers[stem] {
        findings.append(Finding(term: number, unit: unit, term.range))
      }
    }
    lengths[unit] = length
  }

  /// Computes the weight of each term from the number of units that have it.
  private mutating func weigh() {
    var units = [Double](repeating: 0, count: isStem.count)
    var last = [Int32](repeating: -1, count: isStem.count)
    for finding in findings where last[Int(finding.term)] != finding.unit {
      last[Int(finding.term)] = finding.unit
      units[Int(finding.term)] += 1
    }
    weights = zip(units, isStem).map { units, isStem in
      max(0, inverseFrequency(units)) * (isStem ? Self.stemWeight : 1)
    }
    sortFindings()
    averageLength = max(1, Double(lengths.reduce(0, +)) / max(1, Double(lengths.count)))
  }

  /// Drops the findings without weight, which are most, and groups the others by term.
  private mutating func sortFindings() {
    firsts = Array(repeating: 0, count: weights.count + 1)
    findings.removeAll { weights[Int($0.term)] == 0 }
    for finding in findings { firsts[Int(finding.term) + 1] += 1 }
    for term in weights.indices { firsts[term + 1] += firsts[term] }
    var (next, sorted) = (firsts, findings)
    for finding in findings {
      sorted[next[Int(finding.term)]] = finding
      next[Int(finding.term)] += 1
    }
    findings = sorted
  }

  /// The inverse document frequency of a term in some of the units, as BM25 has it.
  private func inverseFrequency(_ units: Double) -> Double {
    let count = max(Double(lengths.count), Self.leastUnits)
    return log((count - units + 0.5) / (units + 0.5))
  }
}

extension PassageRanking {
  /// The units that support a statement, the best first; empty when none does. Each has at least
  /// half the score of the first.
  /// - Parameters:
  ///   - statement: the index of the statement.
  ///   - limit: the greatest number of passages.
  ///   - home: the preferred units; all units count when one is more than twice as good as the best
  ///     of these. Nil for no preference.
  /// - Complexity: O(n) in the units that have a rare word of the statement.
  public func passages(for statement: Int, limit: Int = 5, home: Range<Int>? = nil) -> [Passage] {
    let all = passages(in: findings(of: statement)).filter { $0.score >= requiredScore }
    let meant = home.map { home in all.filter { home.contains($0.unit) } } ?? all
    let isAtHome = Self.best(meant) * 2 >= Self.best(all)
    let supporting = isAtHome ? meant : all
    let best = Self.best(supporting)
    return supporting.filter { $0.score * 2 >= best }
      .sorted { ($0.score, $1.unit) > ($1.score, $0.unit) }
      .prefix(limit).map { $0 }
  }

  private static func best(_ passages: [Passage]) -> Double { passages.map(\.score).max() ?? 0 }

  /// The score that a passage must have.
  private var requiredScore: Double { Self.scoreFloor * inverseFrequency(1) }

  /// The findings of a statement in order of place: those in all units that have enough of them to
  /// be a passage, and in some others.
  func findings(of statement: Int) -> [Finding] {
    let terms = statements[statement].sorted {
      (weights[Int($0)], $0) < (weights[Int($1)], $1)
    }
    // A unit with only these terms cannot be a passage: however often a term occurs in a unit, it
    // adds less than this to the score. The factor allows for rounding.
    var most = 0.0
    let isCommon = terms.prefix {
      most += weights[Int($0)] * (Self.saturation + 1)
      return most < requiredScore * 0.999
    }
    var found = terms.dropFirst(isCommon.count).flatMap { findings[range(of: $0)] }
    let units = Set(found.map(\.unit)).sorted()
    for term in isCommon { found += findings(of: term, in: units) }
    // The start of a word comes after the word.
    return found.sorted {
      ($0.start, isStem[Int($0.term)] ? 1 : 0) < ($1.start, isStem[Int($1.term)] ? 1 : 0)
    }
  }

  private func range(of term: Int32) -> Range<Int> { firsts[Int(term)]..<firsts[Int(term) + 1] }

  /// The findings of a term in some units.
  /// - Parameter units: ascending.
  private func findings(of term: Int32, in units: [Int32]) -> [Finding] {
    let all = findings[range(of: term)]
    var first = all.startIndex
    return units.flatMap { unit in
      first = all[first...].partitioningIndex { $0.unit >= unit }
      let found = all[first...].prefix { $0.unit == unit }
      first = found.endIndex
      return found
    }
  }

  /// The units with at least two words of the findings, in order of place.
  private func passages(in findings: [Finding]) -> [Passage] {
    var (passages, first) = ([Passage](), 0)
    while first < findings.count {
      let found = findings[first...].prefix { $0.unit == findings[first].unit }
      if let passage = passage(Array(found)) { passages.append(passage) }
      first = found.endIndex
    }
    return passages
  }

  /// The passage of one unit; nil when it has only one word.
  /// - Parameter found: the findings in the unit, in order of place.
  private func passage(_ found: [Finding]) -> Passage? {
    guard let unit = found.first.map({ Int($0.unit) }), hasTwoWords(found) else { return nil }
    var counts: [Int32: Double] = [:]
    for finding in found { counts[finding.term, default: 0] += 1 }
    let length = Double(lengths[unit]) / averageLength
    let norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
    // In a fixed order, so that rounding gives the same sum each time.
    let score = counts.sorted { $0.key < $1.key }.reduce(0) { sum, count in
      sum + weights[Int(count.key)] * count.value * (Self.saturation + 1) / (count.value + norm)
    }
    return Passage(unit: unit, score: score, words: words(found))
  }

  /// Whether more than one word was found. Words that differ only in their endings count as one.
  private func hasTwoWords(_ found: [Finding]) -> Bool {
    // The start of a word comes after the word that was found at the same place.
    let words = found.indices.lazy
      .filter { $0 + 1 == found.count || found[$0 + 1].start != found[$0].start }
      .map { found[$0].term }
    return words.contains { $0 != words.first }
  }

  /// The words of findings; a word and its start at the same place become one.
  private func words(_ found: [Finding]) -> [Passage.Word] {
    var words: [Passage.Word] = []
    for finding in found {
      let weight = weights[Int(finding.term)]
      let range = Int(finding.start)..<Int(finding.start) + Int(finding.length)
      if words.last?.range == range {
        words[words.count - 1].weight += weight
      } else {
        words.append(Passage.Word(range: range, weight: weight))
      }
    }
    return words
  }
}
