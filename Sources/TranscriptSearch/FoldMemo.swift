import Glibc

/// A table of the foldings of code points in one scan, because utf8proc takes 50 ns or more for
/// each.
///
/// It has one word for each code point of planes 0 and 1. The memory comes from `calloc`, so that
/// only the pages in use take memory.
enum FoldMemo {
  /// Zero for an unknown folding; `careful` for one that takes more than copying bytes. Otherwise
  /// the low byte is the number of folded bytes, 1 to 7, and the bytes follow.
  typealias Entry = UInt64
  static let careful: Entry = 0xFF
  static let size = 0x20000

  /// The entry of blank ASCII bytes.
  static let blank: Entry = 0x2001

  /// Allocates a table with the entries for ASCII, to be released with `free`; nil when there is no
  /// memory for it.
  static func make(isExact: Bool) -> UnsafeMutablePointer<Entry>? {
    let memory = calloc(size, MemoryLayout<Entry>.stride)
    guard let table = memory?.bindMemory(to: Entry.self, capacity: size) else { return nil }
    for byte in UInt8(0)..<0x80 {
      table[Int(byte)] = Entry(FoldStream.folded(byte, caseBit: isExact ? 0 : 0x20)) << 8 | 1
    }
    return table
  }

  /// The entry of a code point that folds to `count` scalars.
  static func entry(_ scalars: UnsafeMutablePointer<Int32>, count: Int) -> Entry {
    var (entry, length): (Entry, Entry) = (0, 0)
    for index in 0..<count {
      let value = UInt32(bitPattern: scalars[index])
      guard let scalar = Unicode.Scalar(value), scalar != " ", !Composition.joins(value),
        length + Entry(UTF8.width(scalar)) <= 7
      else { return careful }
      for byte in UTF8.encode(scalar)! {
        length += 1
        entry |= Entry(byte) << (8 * length)
      }
    }
    return length == 0 ? careful : entry | length
  }
}
