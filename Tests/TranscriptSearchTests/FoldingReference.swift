@testable import TranscriptSearch

/// The simplest folding and searching, for comparison: of the whole text at once, with the code
/// point that each folded byte comes from.
struct FoldingReference {
  private var bytes: [UInt8] = []
  /// For each folded byte, the text offset of its code point.
  private var origins: [Int] = []
  private let end: Int

  init(_ text: String, isExact: Bool) {
    end = text.utf8.count
    let folding = CodePointFolding(isExact: isExact)
    var scalars: [(value: UInt32, origin: Int)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      for value in Self.fold(scalar, folding) {
        if value == 0x20, scalars.last?.value == 0x20 { continue }
        if let last = scalars.last, let composed = Composition.composed(last.value, value) {
          scalars[scalars.count - 1].value = composed
        } else {
          scalars.append((value, offset))
        }
      }
      offset += UTF8.width(scalar)
    }
    for (value, origin) in scalars {
      for byte in String(Unicode.Scalar(value)!).utf8 {
        bytes.append(byte)
        origins.append(origin)
      }
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, _ folding: CodePointFolding) -> [UInt32] {
    if Composition.syllables.contains(scalar.value) { return [scalar.value] }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: CodePointFolding.limit) {
      let count = folding.fold(Int32(scalar.value), into: $0.baseAddress!)
      return $0[..<count].map { UInt32($0) }
    }
  }

  func ranges(_ needle: Needle) -> [Range<Int>] {
    let length = needle.folded.count
    var ranges: [Range<Int>] = []
    var (hit, lastTaken) = (0, -1)
    while hit + length <= bytes.count {
      guard bytes[hit..<hit + length].elementsEqual(needle.folded) else {
        hit += 1
        continue
      }
      if origins[hit] > lastTaken {
        lastTaken = origins[hit + length - 1]
        let next = origins[(hit + length)...].first { $0 > lastTaken } ?? end
        ranges.append(origins[hit]..<next)
      }
      hit += length
    }
    return ranges
  }
}
