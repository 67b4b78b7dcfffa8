import CNcurses
import TerminalCells

/// Writes patches over the frame that ncurses has drawn.
///
/// Each is put at its own place, so that a terminal that draws it in another width, or not at all,
/// still has all else in its column. The cursor and its attributes are as before, as ncurses takes
/// them to be.
struct PatchWriter {
  private let save = text(nc_capability("sc"))
  private let restore = text(nc_capability("rc"))
  private let plain = text(nc_capability("sgr0"))
  private let attributes: [(Style.Attributes, [UInt8])] = [
    (.bold, text(nc_capability("bold"))), (.dim, text(nc_capability("dim"))),
    (.italic, text(nc_capability("sitm"))), (.underline, text(nc_capability("smul"))),
    (.reverse, text(nc_capability("rev"))),
  ]

  /// The bytes for patches; none on a terminal that cannot restore its cursor.
  func bytes(_ patches: [Patch], style: (Cell) -> TerminalStyle) -> [UInt8] {
    guard !save.isEmpty, !restore.isEmpty else { return [] }
    var bytes = save
    var last: TerminalStyle?
    var link: String?
    for patch in patches {
      bytes += Self.filled("cup", patch.row, patch.column)
      if patch.link != link { bytes += LinkSequence.bytes(patch.link) }
      link = patch.link
      let style = style(patch.cell)
      if style != last { bytes += sequence(style) }
      last = style
      for scalar in patch.cell.scalars where scalar == patch.cell.base || isSent(scalar) {
        Unicode.Scalar(scalar).flatMap { UTF8.encode($0) }.map { bytes += $0 }
      }
    }
    return bytes + (link == nil ? [] : LinkSequence.bytes(nil)) + restore
  }

  private func isSent(_ mark: UInt32) -> Bool {
    InvisibleMark.isSentToTerminals(mark) && CharacterWidth.columns(of: mark) == 0
  }

  private func sequence(_ style: TerminalStyle) -> [UInt8] {
    var bytes = plain
    if style.foreground >= 0 { bytes += Self.filled("setaf", Int(style.foreground)) }
    if style.background >= 0 { bytes += Self.filled("setab", Int(style.background)) }
    for (attribute, sequence) in attributes where style.attributes.contains(attribute) {
      bytes += sequence
    }
    return bytes
  }

  private static func filled(_ name: String, _ first: Int, _ second: Int = 0) -> [UInt8] {
    text(nc_fill_in(nc_capability(name), Int32(first), Int32(second)))
  }

  /// A capability without the delays that old terminals need (`$<5>`).
  private static func text(_ capability: UnsafePointer<CChar>?) -> [UInt8] {
    guard let capability else { return [] }
    var (text, isDelay) = ([UInt8](), false)
    for byte in String(cString: capability).utf8 {
      if byte == UInt8(ascii: ">"), isDelay {
        isDelay = false
      } else if byte == UInt8(ascii: "<"), text.last == UInt8(ascii: "$") {
        text.removeLast()
        isDelay = true
      } else if !isDelay {
        text.append(byte)
      }
    }
    return text
  }
}
