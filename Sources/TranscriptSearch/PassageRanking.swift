import Glibc
import Transcripts

/// Which units of a text say most of what some statements say.
///
/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over words and, at
/// half their weight, the starts of long words. A word that stands in half of the units or more tells
/// nothing, which takes the place of a list of stop words, in any language. There is no index: the
/// words of all statements are looked for in one pass over the text, so it costs what folding costs.
public struct PassageRanking: Sendable {
  private static let saturation = 1.2
  private static let lengthShare = 0.75
  private static let stemWeight = 0.5
  /// In a text of few units as much is asked of a word as in one of this many.
  private static let leastUnits = 12.0
  /// What a passage must have, as a multiple of what a word tells that stands in one unit alone:
  /// more than one such word, because one is shared by chance.
  private static let floor = 2.2

  /// One term of a statement where it stands in the text.
  private struct Finding {
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

  private var findings: [Finding] = []
  /// For each statement, its terms.
  private var statements: [Set<Int32>] = []
  /// For each term how much it tells.
  private var tells: [Double] = []
  private var isStem: [Bool] = []
  /// Terms of each unit.
  private var lengths: [Int]
  private var averageLength = 1.0

  /// - Parameters:
  ///   - text: valid UTF-8 of less than 4 GiB.
  ///   - unitStarts: offsets, ascending, the first zero.
  ///   - statements: sentences whose words are looked for.
  ///   - names: words that do not count, such as the names of those who speak: where somebody is
  ///     introduced is not where something is said.
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

  /// The words of a sentence and their starts.
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

  /// How much each term tells, by how many units have it.
  private mutating func weigh() {
    var units = [Double](repeating: 0, count: isStem.count)
    var last = [Int32](repeating: -1, count: isStem.count)
    for finding in findings where last[Int(finding.term)] != finding.unit {
      last[Int(finding.term)] = finding.unit
      units[Int(finding.term)] += 1
    }
    tells = zip(units, isStem).map { units, isStem in
      max(0, information(units)) * (isStem ? Self.stemWeight : 1)
    }
    // Most of all findings are of words that tell nothing.
    findings.removeAll { tells[Int($0.term)] == 0 }
    averageLength = max(1, Double(lengths.reduce(0, +)) / max(1, Double(lengths.count)))
  }

  private func information(_ units: Double) -> Double {
    let count = max(Double(lengths.count), Self.leastUnits)
    return log((count - units + 0.5) / (units + 0.5))
  }
}

extension PassageRanking {
  /// The units that support a statement, the best first; empty when nothing does. The last is worth
  /// at least half of the first.
  /// - Parameters:
  ///   - statement: its index.
  ///   - limit: how many at most.
  ///   - home: units that are meant; others take their place when one is more than twice as good.
  ///     Nil for all.
  public func passages(for statement: Int, limit: Int = 5, home: Range<Int>? = nil) -> [Passage] {
    let least = Self.floor * information(1)
    let all = supporting(statement).filter { $0.score >= least }
    let meant = home.map { home in all.filter { home.contains($0.unit) } } ?? all
    let isAtHome = Self.best(meant) * 2 >= Self.best(all)
    let supporting = isAtHome ? meant : all
    let best = Self.best(supporting)
    return supporting.filter { $0.score * 2 >= best }
      .sorted { ($0.score, $1.unit) > ($1.score, $0.unit) }
      .prefix(limit).map { $0 }
  }

  private static func best(_ passages: [Passage]) -> Double { passages.map(\.score).max() ?? 0 }

  /// All units with at least two of the statement's words, in order of place.
  private func supporting(_ statement: Int) -> [Passage] {
    var isWanted = [Bool](repeating: false, count: tells.count)
    for term in statements[statement] { isWanted[Int(term)] = true }
    var passages: [Passage] = []
    var found: [Finding] = []
    for finding in findings where isWanted[Int(finding.term)] {
      if let last = found.last, last.unit != finding.unit {
        if let passage = passage(found) { passages.append(passage) }
        found.removeAll(keepingCapacity: true)
      }
      found.append(finding)
    }
    if let passage = passage(found) { passages.append(passage) }
    return passages
  }

  /// - Parameter found: what one unit has of a statement, in order of place.
  private func passage(_ found: [Finding]) -> Passage? {
    guard let unit = found.first.map({ Int($0.unit) }), hasTwoWords(found) else { return nil }
    var counts: [Int32: Double] = [:]
    for finding in found { counts[finding.term, default: 0] += 1 }
    let length = Double(lengths[unit]) / averageLength
    let norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
    // In one order, so that the sum is the same each time.
    let score = counts.sorted { $0.key < $1.key }.reduce(0) { sum, count in
      sum + tells[Int(count.key)] * count.value * (Self.saturation + 1) / (count.value + norm)
    }
    return Passage(unit: unit, score: score, words: words(found))
  }

  /// Whether more than one word was found, whatever its ending.
  private func hasTwoWords(_ found: [Finding]) -> Bool {
    // The start of a word stands behind the word that was found at the same place.
    let words = found.indices.lazy
      .filter { $0 + 1 == found.count || found[$0 + 1].start != found[$0].start }
      .map { found[$0].term }
    return words.contains { $0 != words.first }
  }

  /// A word and its start were found at the same place.
  private func words(_ found: [Finding]) -> [Passage.Word] {
    var words: [Passage.Word] = []
    for finding in found {
      let weight = tells[Int(finding.term)]
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
