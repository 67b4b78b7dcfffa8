import TerminalCells

/// A screen with its looks, from which pictures are written.
public struct ScreenPicture: Sendable {
  /// The kinds of pictures.
  public enum Format: String, CaseIterable, Sendable {
    /// The words alone.
    case text
    /// The words with colours, for a terminal with 24-bit colour (ECMA-48, SGR).
    case ansi
    /// A page with the words and their colours.
    case html
    /// A drawing, every cell at its place.
    case svg
    /// The drawing as an image.
    case png
  }

  /// Cells of one row in the same look. Each wide character and each one beyond ASCII is a run of its
  /// own, so that no font moves what follows.
  struct Run: Hashable {
    var column: Int
    var columns: Int
    var text: String
    var color: RGB
    var background: RGB
    var attributes: Style.Attributes
  }

  let surface: Surface
  private let styles: StyleSheet

  /// A picture of a surface.
  public init(_ surface: Surface, styles: StyleSheet) {
    (self.surface, self.styles) = (surface, styles)
  }

  /// The colour behind everything.
  var background: RGB { styles.palette[0] }
  /// The colour of plain text.
  var color: RGB { styles.palette[5] }

  /// The runs of a row, from left to right, without gaps.
  func runs(_ row: Int) -> [Run] {
    var runs: [Run] = []
    var canGrow = false
    for (column, cell) in surface.row(row).enumerated() {
      if cell.isContinuation, !runs.isEmpty {
        runs[runs.count - 1].columns += 1
        continue
      }
      let run = run(cell, column: column, row: row)
      let isPlain = (0x20..<0x7F).contains(cell.base) && cell.mark1 == 0
      if canGrow, isPlain, let last = runs.last, last.looksLike(run) {
        runs[runs.count - 1].text += run.text
        runs[runs.count - 1].columns += 1
      } else {
        runs.append(run)
      }
      canGrow = isPlain
    }
    return runs
  }

  private func run(_ cell: Cell, column: Int, row: Int) -> Run {
    let style = styles.style(of: cell)
    let colors = (styles.palette[Int(style.foreground)], styles.palette[Int(style.background)])
    let isCursor = surface.cursor.map { $0 == (column, row) } ?? false
    let isReversed = isCursor != style.attributes.contains(.reverse)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: cell.scalars.compactMap(Unicode.Scalar.init))
    return Run(
      column: column, columns: 1, text: text.isEmpty ? " " : String(text),
      color: isReversed ? colors.1 : colors.0, background: isReversed ? colors.0 : colors.1,
      attributes: style.attributes.subtracting(.reverse))
  }
}

extension ScreenPicture.Run {
  func looksLike(_ other: Self) -> Bool {
    (color, background) == (other.color, other.background) && attributes == other.attributes
  }
}

extension ScreenPicture {
  /// The lines of the screen with SGR sequences; each line ends in the terminal's own look.
  public var ansi: String {
    (0..<surface.size.rows).map { row in
      var line = ""
      var last: Run?
      for run in runs(row) {
        if !(last?.looksLike(run) ?? false) { line += Self.sequence(run) }
        line += run.text
        last = run
      }
      return line + "\u{1B}[0m\n"
    }.joined()
  }

  private static func sequence(_ run: Run) -> String {
    func parameters(_ kind: Int, _ color: RGB) -> String {
      ";\(kind);2;\(color.red);\(color.green);\(color.blue)"
    }
    let attributes: [(Style.Attributes, String)] = [
      (.bold, ";1"), (.dim, ";2"), (.italic, ";3"), (.underline, ";4"),
    ]
    let on = attributes.filter { run.attributes.contains($0.0) }.map(\.1).joined()
    return "\u{1B}[0\(on)\(parameters(38, run.color))\(parameters(48, run.background))m"
  }

  /// A page of HTML, with the lines of the screen in the reader's monospaced font.
  public func html(title: String) -> String {
    let lines = (0..<surface.size.rows).map { runs($0).map(html).joined() }
    return """
      <!DOCTYPE html>
      <meta charset="utf-8">
      <title>\(Self.escaped(title))</title>
      <style>
      pre { display: inline-block; padding: 1ch; line-height: 1.25; color: \(color.hex);
        background: \(background.hex); font-family: monospace }
      span { display: inline-block; overflow: hidden; vertical-align: top; height: 1.25em }
      </style>
      <pre>\(lines.joined(separator: "\n"))</pre>

      """
  }

  private func html(_ run: Run) -> String {
    let rules = css(run).joined(separator: ";")
    return "<span style=\"\(rules)\">\(Self.escaped(run.text))</span>"
  }

  private func css(_ run: Run) -> [String] {
    var rules = ["color:\(run.color.hex)"]
    // No font decides how wide a character beyond ASCII is.
    if run.text.utf8.count != run.columns { rules.append("width:\(run.columns)ch") }
    if run.background != background { rules.append("background:\(run.background.hex)") }
    if run.attributes.contains(.bold) { rules.append("font-weight:bold") }
    if run.attributes.contains(.dim) { rules.append("opacity:.6") }
    if run.attributes.contains(.italic) { rules.append("font-style:italic") }
    if run.attributes.contains(.underline) { rules.append("text-decoration:underline") }
    return rules
  }

  /// Text for HTML and XML.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
