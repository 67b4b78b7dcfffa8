/// Makes JSON of what is nearly JSON.
///
/// Programs write `NaN` as Python does, half a surrogate pair, a raw line break inside a string, a
/// comma after the last element, or one object a line; and downloads stop halfway. A state machine
/// that knows strings, escapes, brackets and literals copies the text and repairs these. It remembers
/// the last place where closing the open brackets would have given a whole document: a text that
/// ends too early is cut back to there.
struct JSONRepair {
  /// The depth to which FoundationEssentials' decoder follows brackets.
  static let deepest = 512

  private enum Expected {
    case value, element, elementOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing
  }

  private let text: ByteView
  private var index: Int
  private var expected = Expected.value
  /// The brackets that close what is open.
  private var closers: [UInt8] = []
  /// The number of `bytes` that are a complete document once the closers are added.
  private var whole = 1
  private var isLines = false
  private var hadStrayComma = false
  private(set) var issues = IssueLog()
  /// The repaired bytes; the first is a space, for the bracket before objects in lines.
  private(set) var bytes: [UInt8] = [0x20]

  init(_ text: ByteView, from start: Int) {
    self.text = text
    index = start
    bytes.reserveCapacity(text.count + 64)
  }

  /// Fills `bytes`, and `issues` with what was lost.
  /// - Throws: `.unreadable` where the damage is beyond mending.
  mutating func mend() throws(TranscriptFormatError) {
    while true {
      index = text.skippingSpace(index, text.count)
      guard index < text.count else { break }
      if expected == .nothing {
        guard startsNextLine() else { return }
      }
      switch text[index] {
      case 0x22: guard try string() else { return try cut() }
      case 0x7B: try open(0x7D, .keyOrEnd)
      case 0x5B: try open(0x5D, .elementOrEnd)
      case 0x7D, 0x5D: try close()
      case 0x2C: try separate(.commaOrEnd, closers.last == 0x7D ? .key : .element)
      case 0x3A: try separate(.colon, .value)
      default: guard try literal() else { return try cut() }
      }
    }
    if expected == .nothing { finish() } else { try cut() }
  }

  private var takesValue: Bool {
    expected == .value || expected == .element || expected == .elementOrEnd
  }

  private func refusal(_ problem: String) -> TranscriptFormatError {
    .unreadable(format: "JSON", problem: problem, byteOffset: min(index, text.count))
  }

  private mutating func valueEnded() {
    expected = closers.isEmpty ? .nothing : .commaOrEnd
    whole = bytes.count
  }

  /// A document is over. True where another object follows it and both become elements of an array;
  /// anything else is left out.
  private mutating func startsNextLine() -> Bool {
    guard text[index] == 0x7B, bytes[1] == 0x7B else {
      issues.note(index, "text after the end of the JSON was left out")
      finish()
      return false
    }
    isLines = true
    bytes[0] = 0x5B
    bytes.append(0x2C)
    expected = .element
    return true
  }

  private mutating func finish() {
    bytes.append(contentsOf: closers.reversed())
    if isLines { bytes.append(0x5D) }
  }

  /// Goes back to the last place where the document was whole.
  private mutating func cut() throws(TranscriptFormatError) {
    if hadStrayComma { throw refusal("a value and the end are missing") }
    issues.note(text.count, "the JSON ends too early; the complete part was kept")
    bytes.removeLast(bytes.count - whole)
    finish()
  }
}

extension JSONRepair {
  private mutating func open(
    _ closer: UInt8, _ next: Expected
  ) throws(TranscriptFormatError) {
    guard takesValue else { throw refusal("a bracket stands where none may") }
    guard closers.count < Self.deepest else {
      throw refusal("it is nested deeper than \(Self.deepest) levels")
    }
    bytes.append(text[index])
    closers.append(closer)
    expected = next
    whole = bytes.count
    index += 1
  }

  private mutating func close() throws(TranscriptFormatError) {
    let isStray = expected == .key || expected == .element
    let mayEnd = expected == .keyOrEnd || expected == .elementOrEnd || expected == .commaOrEnd
    guard closers.last == text[index], isStray || mayEnd else {
      throw refusal("a bracket closes what is not open")
    }
    if isStray {
      hadStrayComma = true
      bytes.removeLast(bytes.count - whole)
    }
    bytes.append(closers.removeLast())
    index += 1
    valueEnded()
  }

  private mutating func separate(
    _ place: Expected, _ next: Expected
  ) throws(TranscriptFormatError) {
    guard expected == place else { throw refusal("a value is missing") }
    bytes.append(text[index])
    expected = next
    index += 1
  }

  /// Copies a number or a name; false when the text ends with it, so that some of it may be missing.
  private mutating func literal() throws(TranscriptFormatError) -> Bool {
    guard takesValue else { throw refusal("a comma, a colon or a quotation mark is missing") }
    var end = index
    while text.isDigit(end) || text.isLetter(end) || text[end] == 0x2B || text[end] == 0x2D
      || text[end] == 0x2E
    { end += 1 }
    if end == text.count { return false }
    switch String(decoding: text.bytes(index..<end), as: UTF8.self) {
    case "NaN", "Infinity", "-Infinity": bytes.append(contentsOf: "null".utf8)
    case "true", "false", "null": bytes.append(contentsOf: text.bytes(index..<end))
    default:
      guard text.isDigit(index) || text[index] == 0x2D else { throw refusal("no value is known") }
      bytes.append(contentsOf: text.bytes(index..<end))
    }
    index = end
    valueEnded()
    return true
  }

  /// Copies a string; false when it has no end.
  private mutating func string() throws(TranscriptFormatError) -> Bool {
    let isKey = expected == .key || expected == .keyOrEnd
    guard isKey || takesValue else { throw refusal("a comma or a colon is missing") }
    guard copyString() else { return false }
    if isKey { expected = .colon } else { valueEnded() }
    return true
  }

  private mutating func copyString() -> Bool {
    var (i, run) = (index + 1, index)
    while i < text.count {
      let byte = text[i]
      if byte == 0x22 {
        bytes.append(contentsOf: text.bytes(run..<i + 1))
        index = i + 1
        return true
      }
      if byte != 0x5C, byte >= 0x20 {
        i += 1
        continue
      }
      bytes.append(contentsOf: text.bytes(run..<i))
      i = byte == 0x5C ? copyEscape(i) : copyControl(i)
      run = i
    }
    return false
  }

  private mutating func copyControl(_ i: Int) -> Int {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes += [digits[Int(text[i] >> 4)], digits[Int(text[i] & 15)]]
    return i + 1
  }

  /// Copies the escape at an index; gives the index after it.
  private mutating func copyEscape(_ i: Int) -> Int {
    let length = Self.escapeLength(text, at: i)
    bytes.append(contentsOf: text.bytes(i..<i + length))
    if length > 0 { return i + length }
    // Half of a pair, or a backslash that was meant as such.
    let isHalf = Self.unit(text, at: i) != nil
    bytes.append(contentsOf: isHalf ? "\\ufffd".utf8 : "\\\\".utf8)
    return isHalf ? i + 6 : i + 1
  }
}

extension JSONRepair {
  /// Whether an escape is none, or half of a surrogate pair: the decoder notices neither before the
  /// string that it stands in is asked for.
  static func hasBrokenEscapes(_ text: ByteView) -> Bool {
    var i = 0
    while let escape = text.firstIndex(of: 0x5C, in: i..<text.count) {
      let length = escapeLength(text, at: escape)
      if length == 0 { return true }
      i = min(escape + length, text.count)
    }
    return false
  }

  /// The length of the escape of one character; 0 when it is none, or half of a pair.
  private static func escapeLength(_ text: ByteView, at index: Int) -> Int {
    switch text[index + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return 2
    default: break
    }
    guard let first = unit(text, at: index) else { return 0 }
    if first & 0xF800 != 0xD800 { return 6 }
    guard first < 0xDC00, let second = unit(text, at: index + 6) else { return 0 }
    return second & 0xFC00 == 0xDC00 ? 12 : 0
  }

  /// The UTF-16 unit of a `\u` and four hexadecimal digits.
  private static func unit(_ text: ByteView, at index: Int) -> UInt16? {
    guard text[index] == 0x5C, text[index + 1] == 0x75 else { return nil }
    var unit: UInt16 = 0
    for i in index + 2..<index + 6 {
      guard text.isDigit(i) || text.isLetter(i), text[i] | 0x20 <= 0x66 else { return nil }
      let digit = text.isDigit(i) ? text[i] & 15 : (text[i] & 7) + 9
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
