import Transcripts

/// Reads YouTube's captions as XML: srv1 (`<transcript>` with times in seconds), srv2 (`<timedtext>`
/// with `<text>` and times in milliseconds) and srv3 (`<timedtext format="3">` with `<p>` and `<s>`;
/// its files are called `.ytt` too). Nobody has specified them; this is what YouTube writes.
///
/// Rows of text are cues; windows, pens and positions are left out. A row that is appended to the
/// one above is part of its cue.
final class YouTubeCaptions: XMLHandler {
  private struct Row {
    var start: Double?
    var end: Double?
    var isAppended = false
    var text = MarkedText()
    /// The text in srv1 and srv2, which is HTML.
    var html: [UInt8] = []
  }

  private let isTranscript: Bool
  /// The number of open elements.
  private var depth = 0
  private var row: Row?
  private var rowDepth = 0
  /// The last row that is not yet a cue.
  private var pending: Row?
  private var cues = SpokenCuesBuilder()
  private(set) var issues = IssueLog()
  /// `srv1`, `srv2` or `srv3`.
  private(set) var format: String

  /// - Parameter root: the local name of the root.
  init(root: String) {
    isTranscript = root == "transcript"
    format = isTranscript ? "srv1" : "srv3"
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, byteOffset: Int) {
    depth += 1
    if row == nil {
      guard name.isLocal("text") || name.isLocal("p") else { return }
      if name.isLocal("text"), !isTranscript { format = "srv2" }
      row = newRow(attributes, byteOffset)
      rowDepth = depth
      if row?.start == nil { issues.note(byteOffset, "a row has no time that can be read") }
    } else if name.isLocal("br") {
      if format == "srv3" { row?.text.appendLineBreak() } else { row?.html.append(0x0A) }
    } else if name.isLocal("s"), let start = row?.start,
      let offset = attributes["t"].flatMap({ UnsignedDecimal.value($0.utf8) })
    {
      row?.text.mark(Timecode(seconds: start + offset / 1000))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard row != nil else { return }
    if format == "srv3" {
      appendRows(ByteView(bytes))
    } else {
      row?.html.append(contentsOf: bytes)
    }
  }

  func end() {
    if depth == rowDepth, let row { close(row) }
    depth -= 1
  }

  /// The transcript of what was read.
  func transcript() -> Transcript {
    flush()
    return Transcript(cues.build(), issues: issues.issues)
  }

  private func newRow(_ attributes: XMLAttributes, _ byteOffset: Int) -> Row {
    func seconds(_ name: StaticString, _ milliseconds: StaticString) -> Double? {
      guard let text = attributes[name] ?? attributes[milliseconds] else { return nil }
      let isNegative = text.utf8.first == 0x2D
      let number = UnsignedDecimal.value(text.utf8.dropFirst(isNegative ? 1 : 0))
      if isNegative, number != nil {
        issues.noteNegativeTime(byteOffset)
        return 0
      }
      return number.map { attributes[name] == nil ? $0 / 1000 : $0 }
    }
    let (start, length) = (seconds("start", "t"), seconds("dur", "d"))
    return Row(
      start: start, end: start.flatMap { start in length.map { start + $0 } },
      isAppended: (attributes["a"] ?? attributes["append"]) == "1")
  }

  /// Appends text whose line breaks are real, without the zero-width spaces that pad it.
  private func appendRows(_ text: ByteView) {
    var (i, start) = (0, 0)
    while i < text.count {
      let length = text[i] == 0x0A ? 1 : text.has("\u{200B}", at: i) ? 3 : 0
      if length == 0 {
        i += 1
        continue
      }
      row?.text.append(text.bytes(start..<i))
      if length == 1 { row?.text.appendLineBreak() }
      i += length
      start = i
    }
    row?.text.append(text.bytes(start..<i))
  }

  private func close(_ closed: Row) {
    row = nil
    var closed = closed
    if !closed.html.isEmpty {
      closed.html.withUnsafeBufferPointer { HTMLCaption.append(ByteView($0), to: &closed.text) }
      closed.html = []
    }
    guard closed.text.isVisible else { return }
    if closed.isAppended, pending != nil {
      pending?.text.append(closed.text)
      if let end = closed.end { pending?.end = end }
    } else {
      flush()
      pending = closed
    }
  }

  private func flush() {
    guard let row = pending else { return }
    row.text.append(
      to: &cues, start: row.start.map { Timecode(seconds: $0) },
      end: row.end.map { Timecode(seconds: $0) })
    pending = nil
  }
}
