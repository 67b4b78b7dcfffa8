import ArgumentParser
import Glibc

/// Prints how fast the program is, beside programs everybody knows, from the same run. It asserts
/// nothing: machines differ.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures the reader beside less, vim and ripgrep, as far as they are installed.",
    discussion: "It runs the lectern that was built into the same folder.")

  @Flag(help: "A small document and few repetitions: shows in seconds that all rows run.")
  var small = false

  @Option(help: "Only the row of this number; may be given several times.")
  var only: [Int] = []

  @Option(help: "So many one-hour documents are in the library; 1,000 without it.")
  var documents: Int?

  func run() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let bench = try Bench(folder: folder, isSmall: small, documents: documents)
    print("\(bench.cues) cues, \(bench.repeats) repetitions, medians, 120x40, warm cache")
    for row in Rows.all where only.isEmpty || only.contains(row.number) {
      print("\n\(row.number). \(row.title)")
      for line in try row.measure(bench) { print("   \(line)") }
    }
  }
}
