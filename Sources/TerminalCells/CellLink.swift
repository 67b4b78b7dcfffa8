/// Cells of a row that lead to an address.
public struct CellLink: Hashable, Sendable {
  /// The row, from the top.
  public var row: Int
  /// The columns, never empty.
  public var columns: Range<Int>
  /// The address: printable ASCII without spaces.
  public var address: String

  /// The longest address, in bytes.
  private static let longest = 2000

  /// Whether a text can be sent to a terminal as an address.
  static func isAddress(_ text: String) -> Bool {
    text.utf8.count <= longest && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
      && (text.hasPrefix("https://") || text.hasPrefix("http://"))
  }
}
