/// A part of a talk that is one question to a language model.
///
/// Neighbouring chunks overlap, so that each unit is asked about with what comes before and after it;
/// of the overlap each chunk keeps its half.
struct ModelChunk: Hashable, Sendable {
  static let (length, overlap) = (150, 20)

  /// The units that the question is about.
  var units: Range<Int>
  /// The units for which this chunk's answer counts.
  var own: Range<Int>

  /// The chunks of a talk, in order.
  static func all(ofUnits count: Int) -> [ModelChunk] {
    guard count > 0 else { return [] }
    let step = length - overlap
    let starts = Array(stride(from: 0, to: max(1, count - overlap), by: step))
    return starts.map { start in
      let isLast = start == starts.last
      let units = start..<(isLast ? count : start + length)
      return ModelChunk(
        units: units,
        own: (start == 0 ? 0 : start + overlap / 2)..<(isLast
          ? count : units.upperBound - overlap / 2))
    }
  }
}
