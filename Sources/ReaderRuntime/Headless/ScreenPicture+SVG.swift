import TerminalCells

extension ScreenPicture {
  /// The size of the letters, of which a cell is 0.6 wide.
  private static let fontSize = 120
  /// The base line below the top of a cell.
  private static let baseline = 114
  /// The units of a pixel.
  private static let scale = 8

  /// A drawing in SVG 1.1. Lines and blocks are drawn as shapes, so that they meet.
  public func svg(title: String) -> String {
    let width = surface.size.columns * BlockShape.width
    let height = surface.size.rows * BlockShape.height
    let rows = (0..<surface.size.rows).map(drawing)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width / Self.scale)" \
      height="\(height / Self.scale)" viewBox="0 0 \(width) \(height)">
      <title>\(Self.escaped(title))</title>
      <rect width="\(width)" height="\(height)" fill="\(background.hex)"/>
      <g font-family="DejaVu Sans Mono, Menlo, Consolas, Noto Sans Mono CJK JP, monospace" \
      font-size="\(Self.fontSize)" xml:space="preserve">
      \(rows.joined())</g>
      </svg>

      """
  }

  private func drawing(_ row: Int) -> String {
    let runs = runs(row)
    // All that lies behind the letters comes first: some letters are wider than their cells.
    let behind = runs.filter { $0.background != background }.map { run in
      let whole = BlockShape.Rectangle(
        x: 0, y: 0, width: run.columns * BlockShape.width, height: BlockShape.height)
      return Self.rectangle(run, row, run.background.hex, whole)
    }
    return (behind + runs.map { Self.words($0, row) }).joined()
  }

  private static func words(_ run: Run, _ row: Int) -> String {
    guard run.text.contains(where: { $0 != " " }) || run.attributes.contains(.underline) else {
      return ""
    }
    if let shape = BlockShape.rectangles(of: run.text) {
      return shape.map { rectangle(run, row, run.color.hex, $0) }.joined()
    }
    let (x, y) = (run.column * BlockShape.width, row * BlockShape.height + baseline)
    var attributes = "x=\"\(x)\" y=\"\(y)\" fill=\"\(run.color.hex)\""
    attributes +=
      " textLength=\"\(run.columns * BlockShape.width)\" lengthAdjust=\"spacingAndGlyphs\""
    if run.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if run.attributes.contains(.dim) { attributes += " opacity=\"0.6\"" }
    if run.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
    if run.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    return "<text \(attributes)>\(escaped(run.text))</text>\n"
  }

  private static func rectangle(
    _ run: Run, _ row: Int, _ color: String, _ part: BlockShape.Rectangle
  ) -> String {
    let (x, y) = (run.column * BlockShape.width + part.x, row * BlockShape.height + part.y)
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(part.width)\" height=\"\(part.height)\""
      + " fill=\"\(color)\"/>\n"
  }
}
