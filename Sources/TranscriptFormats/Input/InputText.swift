import Transcripts

/// An input's bytes as valid UTF-8 without a byte order mark and without control sequences for a
/// terminal, whatever they were.
struct InputText {
  private(set) var bytes: [UInt8]
  /// The issues for bytes that were replaced, at offsets in `bytes`.
  private(set) var issues = IssueLog()
  private let encoding: TextEncoding
  private let mark: Int
  /// Offsets in `bytes` of the U+FFFD that stand for a single byte.
  private var replaced: [UInt32] = []
  /// The control sequences that were taken out.
  private var cuts: [Cut] = []

  /// Bytes that were taken out.
  private struct Cut {
    /// The offset in `bytes` at which they were.
    var offset: UInt32
    var length: UInt32
  }

  init(_ input: [UInt8]) {
    let (encoding, mark) = input.withUnsafeBufferPointer { TextEncoding.of(ByteView($0)) }
    (self.encoding, self.mark) = (encoding, mark)
    bytes = []
    switch encoding {
    case .utf8: decodeUTF8(input)
    case .utf16LittleEndian: decodeUTF16(input, upper: 1)
    case .utf16BigEndian: decodeUTF16(input, upper: 0)
    case .windows1252: decodeWindows1252(input)
    }
    removeTerminalSequences()
  }

  private mutating func decodeUTF8(_ input: [UInt8]) {
    let offence = input.withUnsafeBufferPointer { Self.firstInvalid(ByteView($0), from: mark) }
    guard var offence else {
      bytes = mark == 0 ? input : Array(input[mark...])
      return
    }
    bytes.reserveCapacity(input.count + 64)
    input.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      var start = mark
      while true {
        bytes.append(contentsOf: text.bytes(start..<offence))
        if offence == text.count { break }
        issues.noteInvalidByte(bytes.count, afterReplaced: offence == start && start > mark)
        replaced.append(UInt32(clamping: bytes.count))
        bytes.append(contentsOf: Self.replacement)
        start = offence + 1
        offence = Self.firstInvalid(text, from: start) ?? text.count
      }
    }
  }

  private static func firstInvalid(_ text: ByteView, from start: Int) -> Int? {
    var i = text.endOfASCII(start)
    while i < text.count {
      let length = text.characterLength(at: i)
      if length == 0 { return i }
      i += length
      if text[i] < 0x80 { i = text.endOfASCII(i) }
    }
    return nil
  }

  private mutating func decodeUTF16(_ input: [UInt8], upper: Int) {
    let units = stride(from: mark, to: input.count - 1, by: 2).lazy.map { i in
      UInt16(input[i + upper]) << 8 | UInt16(input[i + 1 - upper])
    }
    bytes.reserveCapacity(input.count)
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): bytes.append(contentsOf: UTF8.encode(scalar)!)
      case .emptyInput: break decoding
      case .error:
        issues.note(bytes.count, "invalid UTF-16 was replaced by U+FFFD")
        bytes.append(contentsOf: Self.replacement)
      }
    }
    if (input.count - mark) % 2 == 1 {
      issues.note(bytes.count, "the last byte is half a character of UTF-16 and was left out")
    }
  }

  private mutating func decodeWindows1252(_ input: [UInt8]) {
    bytes.reserveCapacity(input.count + input.count / 8)
    for byte in input { bytes.append(contentsOf: UTF8.encode(Windows1252.scalar(byte))!) }
  }

  private static let replacement = Array("\u{FFFD}".utf8)
}

extension InputText {
  private mutating func removeTerminalSequences() {
    var kept: [UInt8] = []
    bytes.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      var (start, next) = (0, 0)
      while let escape = text.firstIndex(of: 0x1B, in: next..<text.count) {
        let length = TerminalSequence.length(text, at: escape)
        next = escape + max(1, length)
        guard length > 0 else { continue }
        kept.append(contentsOf: text.bytes(start..<escape))
        cuts.append(
          Cut(offset: UInt32(clamping: kept.count), length: UInt32(clamping: length)))
        start = next
      }
      if start > 0 { kept.append(contentsOf: text.bytes(start..<text.count)) }
    }
    guard !cuts.isEmpty else { return }
    bytes = kept
    var (passed, removed) = (0, 0)
    func moved(_ offset: Int) -> Int {
      while passed < cuts.count, Int(cuts[passed].offset) + removed < offset {
        removed += Int(cuts[passed].length)
        passed += 1
      }
      return offset - removed
    }
    replaced = replaced.map { UInt32(clamping: moved(Int($0))) }
    (passed, removed) = (0, 0)
    issues = issues.movingOffsets(moved)
  }
}

extension InputText {
  /// Issues at offsets in `bytes` together with this text's own, in order, with the line and the
  /// byte of the input that each is at.
  func located(_ found: [Issue]) -> [Issue] {
    var sorted = (issues.issues + found).sorted { $0.byteOffset < $1.byteOffset }
    if sorted.count > IssueLog.limit { sorted.removeLast(sorted.count - IssueLog.limit) }
    return located(inOrder: sorted)
  }

  /// The byte of the input that an offset in `bytes` stands for.
  func inputOffset(_ offset: Int) -> Int {
    located(inOrder: [Issue(byteOffset: offset, message: "")])[0].byteOffset
  }

  private func located(inOrder issues: [Issue]) -> [Issue] {
    var issues = issues
    guard !issues.isEmpty else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      var (at, line, source, repairs, removals) = (0, 1, mark, 0, 0)
      for i in issues.indices {
        let target = min(issues[i].byteOffset, text.count)
        while at < target {
          while removals < cuts.count, Int(cuts[removals].offset) == at {
            source += Int(cuts[removals].length) * sourceLength(0x1B, 1)
            removals += 1
          }
          let isEnd = text[at] == 0x0A || text[at] == 0x0D && text[at + 1] != 0x0A
          if isEnd { line += 1 }
          let length = max(1, text.characterLength(at: at))
          if repairs < replaced.count, Int(replaced[repairs]) == at {
            repairs += 1
            source += 1
          } else {
            source += sourceLength(text[at], length)
          }
          at += length
        }
        (issues[i].byteOffset, issues[i].line) = (source, line)
      }
      return issues
    }
  }

  /// The number of bytes of the input that a character takes whose UTF-8 starts with `first` and
  /// has `length` bytes.
  private func sourceLength(_ first: UInt8, _ length: Int) -> Int {
    switch encoding {
    case .utf8: length
    case .utf16LittleEndian, .utf16BigEndian: length == 4 ? 4 : 2
    case .windows1252: 1
    }
  }
}
