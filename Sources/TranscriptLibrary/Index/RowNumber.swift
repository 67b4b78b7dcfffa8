/// Numbers of passages and speakers: the number of the document, and one within it.
enum RowNumber {
  static let bits: Int64 = 20
  /// The greatest number of passages or speakers of one document.
  static let count = 1 << 20

  /// All numbers of a document's passages or speakers.
  static func all(_ document: Int64) -> ClosedRange<Int64> {
    document << bits...(document << bits | Int64(count - 1))
  }

  static func passage(_ index: Int, of document: Int64) -> Int64 {
    document << bits | Int64(count - 1 - index)
  }

  static func speaker(_ index: Int, of document: Int64) -> Int64 { document << bits | Int64(index) }

  static func document(_ row: Int64) -> Int64 { row >> bits }

  /// The number of a speaker within its document.
  static func speaker(_ row: Int64) -> Int { Int(row & Int64(count - 1)) }

  /// The lowest number for a document that was added at a time such as `2024-01-31T12:34:56Z`.
  ///
  /// It is the time in bits, from the year's last three digits on. There is room for 64 documents
  /// in a second; more get numbers of the next one.
  static func document(added: String) -> Int64 {
    let digits = added.utf8.compactMap { (48...57).contains($0) ? Int64($0 - 48) : nil }
    guard digits.count >= 14 else { return 0 }
    func number(_ range: Range<Int>) -> Int64 { digits[range].reduce(0) { $0 * 10 + $1 } }
    let day = (number(1..<4) * 13 + number(4..<6)) * 32 + number(6..<8)
    let second = (number(8..<10) * 60 + number(10..<12)) * 60 + number(12..<14)
    return ((day << 17) | (second & 0x1FFFF)) << 6
  }
}
