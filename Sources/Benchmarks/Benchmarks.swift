import ArgumentParser
import Glibc

/// The command that measures the program beside well-known ones in the same run. It prints figures
/// and asserts nothing, because machines differ.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures the reader beside less, vim and ripgrep, if they are installed.",
    discussion: "The command runs the lectern in its own build folder.")

  @Flag(help: "Use small inputs and few repetitions, to check within seconds that all rows run.")
  var small = false

  @Option(help: "Measure only the row of this number; may be given several times.")
  var only: [Int] = []

  @Option(help: "The number of one-hour documents in the library; 1,000 by default.")
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
