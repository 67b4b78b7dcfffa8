import Glibc
import TestSupport
import Testing

@testable import TranscriptSearch

/// The ranking, compared with a straightforward one that examines the whole text for each
/// statement.
struct PassageRankingReferenceTests {
  /// Units of words of which the first are common, and statements that have some of a unit's words
  /// and some others.
  private struct Talk {
    var units: [[String]] = []
    var statements: [[String]] = []

    init(seed: UInt64, units: Int, statements: Int, words: Int) {
      var random = SplitMix(seed: seed)
      func sentence(_ length: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: length, using: &random)).map { _ in
          let most = Int.random(in: 1...words, using: &random)
          return Self.word(Int.random(in: 0..<most, using: &random))
        }
      }
      self.units = (0..<units).map { _ in sentence(3...40) }
      self.statements = (0..<statements).map { _ in
        let unit = self.units.randomElement(using: &random) ?? []
        return unit.filter { _ in Bool.random(using: &random) } + sentence(0...9)
      }
    }

    /// Three words each have one stem, or, of those with fewer letters, two.
    private static func word(_ number: Int) -> String {
      let stem = String(number / 3 + 1, radix: 26).map { "\($0)x" }.joined() + "abc"
      return stem.prefix(number % 2 == 0 ? 5 : 4) + ["", "s", "ing"][number % 3]
    }

    var ranking: PassageRanking {
      var (text, starts) = ([UInt8](), [UInt32]())
      for unit in units {
        starts.append(UInt32(text.count))
        text += Array((unit.joined(separator: " ") + ". ").utf8)
      }
      return PassageRanking(
        text: text, unitStarts: starts, statements: statements.map { $0.joined(separator: " ") })
    }

    private static func terms(_ word: String) -> [String] {
      word.utf8.count > 5 ? [word, word.prefix(5) + "…"] : [word]
    }

    /// The unit and score of each passage, in order of place.
    func supporting(_ statement: Int) -> [(unit: Int, score: Double)] {
      let wanted = Set(statements[statement].flatMap(Self.terms))
      let count = max(12, Double(units.count))
      func information(_ units: Double) -> Double { log((count - units + 0.5) / (units + 0.5)) }
      var having: [String: Double] = [:]
      for unit in units {
        for term in Set(unit.flatMap(Self.terms)) { having[term, default: 0] += 1 }
      }
      let average = max(1, Double(units.joined().count) / Double(units.count))
      return units.enumerated().compactMap { number, unit in
        func tells(_ term: String) -> Double {
          max(0, information(having[term] ?? 0)) * (term.hasSuffix("…") ? 0.5 : 1)
        }
        let found = unit.map { Self.terms($0).filter { wanted.contains($0) && tells($0) > 0 } }
        guard Set(found.compactMap(\.first)).count > 1 else { return nil }
        let norm = 1.2 * (0.25 + 0.75 * Double(unit.count) / average)
        let counts = found.joined().reduce(into: [String: Double]()) { $0[$1, default: 0] += 1 }
        let score = counts.reduce(0) { $0 + tells($1.key) * $1.value * 2.2 / ($1.value + norm) }
        return score >= 2.2 * information(1) ? (number, score) : nil
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a statement has the same passages as when all of the text is looked at`(seed: UInt64) {
    let talk = Talk(seed: seed, units: 20 * Int(seed), statements: 25, words: 30 + 25 * Int(seed))
    let ranking = talk.ranking
    var count = 0
    for statement in talk.statements.indices {
      let expected = talk.supporting(statement)
      let best = expected.map(\.score).max() ?? 0
      let found = ranking.passages(for: statement, limit: .max)
      count += found.count
      #expect(found.map(\.unit).sorted() == expected.filter { $0.score * 2 >= best }.map(\.unit))
      for passage in found {
        let score = expected.first { $0.unit == passage.unit }?.score ?? 0
        #expect(abs(score - passage.score) < 1e-9)
      }
    }
    #expect(count > 10)
  }

  @Test func `what is looked at for all statements grows with the text, not with its square`() {
    /// Each statement has common words and some of its own unit's.
    func looked(_ count: Int) -> Int {
      let common = "much is said of these and other things by those who know them"
      let units = (0..<count).map { number in
        common.split(separator: " ").enumerated().filter { ($0.offset + number) % 3 == 0 }
          .map { String($0.element) } + ["lamp\(number)", "oil\(number)", "wick\(number)"]
      }
      var talk = Talk(seed: 1, units: 0, statements: 0, words: 1)
      talk.units = units
      talk.statements = units
      let ranking = talk.ranking
      return talk.statements.indices.reduce(0) { $0 + ranking.findings(of: $1).count }
    }
    #expect(looked(400) <= looked(100) * 5 && looked(400) > 400)
  }
}
