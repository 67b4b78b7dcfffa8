import ReaderRuntime
import TranscriptLibrary

/// The time of adding to a library, and of searching it while the query is typed.
enum LibraryRows {
  /// The number of captions in about an hour of talk.
  private static let hour = 1_640
  /// The queries, which are typed letter by letter.
  private static let queries = [
    "harbour", "with the storm", "\"long night", "lantern -storm", "zyzzyva", "naive cafe water",
  ]

  static func adding(_ bench: Bench) throws -> [String] {
    let count = min(bench.documents, 200)
    let inputs = try bench.folder.folder("inputs")
    let sources = try (0..<count).map { try source($0, in: inputs, bench) }
    let library = try library("adding", bench)
    let duration = try ContinuousClock().measure { try library.add(sources) { _, _ in } }
    return [
      Figures.line(
        "documents a second, of \(count)",
        [Figures.right(Figures.text(Double(count) / (duration / .seconds(1))))])
    ]
  }

  static func searching(_ bench: Bench) throws -> [String] {
    let inputs = try bench.folder.folder("shelved")
    let library = try library("searching", bench)
    for first in stride(from: 0, to: bench.documents, by: 100) {
      let numbers = first..<min(first + 100, bench.documents)
      try library.add(try numbers.map { try source($0, in: inputs, bench) }) { _, _ in }
    }
    let lines = try queries.map { query in
      let figures = try keys(query, library, bench)
      return Figures.line(
        query,
        [50, 95, 100].map { Figures.right(Figures.text(figures.percentile($0))) })
    }
    let all = Figures(try queries.flatMap { try keys($0, library, bench).values })
    return [
      Figures.line("\(bench.documents) documents", ["   median", "95th perc.", "     most"])
    ] + lines + [
      Figures.line(
        "all keys", [50, 95, 100].map { Figures.right(Figures.text(all.percentile($0))) })
    ]
  }

  /// The milliseconds for each key of a query.
  private static func keys(
    _ query: String, _ library: Library, _ bench: Bench
  ) throws -> Figures {
    var values: [Double] = []
    for _ in 0..<bench.repeats {
      for length in 1...query.count {
        let typed = String(query.prefix(length))
        let duration = try ContinuousClock().measure {
          _ = try library.search(typed, limit: 200) { false }
        }
        values.append(duration / .milliseconds(1))
      }
    }
    return Figures(values)
  }

  private static func library(_ name: String, _ bench: Bench) throws -> Library {
    let path = try bench.folder.folder(name)
    return Library(data: DataDirectory(path: path), state: StateDirectory(path: path))
  }

  private static func source(
    _ number: Int, in folder: String, _ bench: Bench
  ) throws -> DocumentSource {
    let page = GeneratedPage(cues: hour, separator: "\n", seed: UInt64(number) + 2)
    let name = folder.dropFirst(bench.folder.path.count + 1) + "/\(number).txt"
    return .file(path: try bench.folder.write(page.bytes, name: String(name)).path)
  }
}
