import Foundation

/// The means of several values, by group.
struct GroupMeans {
  var sums: [String: [Double]] = [:]
  mutating func add(_ key: String, _ values: [Double]) {
    var sum = sums[key] ?? [Double](repeating: 0, count: values.count + 1)
    for (index, value) in (values + [1]).enumerated() { sum[index] += value }
    sums[key] = sum
  }

  func show() {
    for (key, sum) in sums.sorted(by: { $0.key < $1.key }) {
      let n = sum.last!
      let labels =
        key.hasSuffix(" sure")
        ? ["right"]
        : key.hasSuffix(" name") ? ["right", "share"] : ["F1", "WDER", "named", "count", "sure"]
      let cells = zip(labels, sum).map { String(format: "%@ %5.1f", $0, $1 / n * 100) }
      print(key, Int(n), cells.joined(separator: "  "))
    }
  }
}
