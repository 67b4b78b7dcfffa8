/// The measured values of a row, sorted, and the form in which they are printed.
struct Figures {
  private(set) var values: [Double]

  init(_ values: [Double]) { self.values = values.sorted() }

  var median: Double { percentile(50) }

  /// The value that `share` percent of the values do not exceed; NaN when there are none.
  func percentile(_ share: Int) -> Double {
    values.isEmpty ? .nan : values[min(values.count - 1, values.count * share / 100)]
  }

  /// A number with two digits after the point.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let hundredths = Int((value.magnitude * 100).rounded())
    let rest = hundredths % 100
    return "\(value < 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A line of a table.
  static func line(_ name: String, _ columns: [String]) -> String {
    columns.reduce(padded(name, 34)) { $0 + "  " + $1 }
  }

  /// A line for each program with its median, and with the ratio of the first program's to it.
  static func compared(_ figures: [(name: String, Figures)]) -> [String] {
    let own = figures.first?.1.median ?? .nan
    return figures.enumerated().map { index, entry in
      let median = entry.1.median
      let ratio = index == 0 ? "" : "lectern takes \(text(own / median)) times as much"
      return line(entry.name, [right(text(median)), ratio])
    }
  }

  static func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, 9 - text.count)) + text
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }
}

/// Measures several subjects in turns, so that disturbances of the machine affect all alike.
func interleaved<Subject>(
  _ subjects: [Subject], times: Int, _ measure: (Subject) throws -> Double?
) rethrows -> [Figures] {
  var values = [[Double]](repeating: [], count: subjects.count)
  for _ in 0..<times {
    for (index, subject) in subjects.enumerated() {
      if let value = try measure(subject) { values[index].append(value) }
    }
  }
  return values.map(Figures.init)
}
