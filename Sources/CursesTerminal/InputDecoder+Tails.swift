extension InputDecoder {
  /// Whether bytes read after `flush` look like the rest of the sequence that it cut short, rather
  /// than keys typed after Escape.
  func isTail(_ bytes: some Collection<UInt8>, of cut: State) -> Bool {
    guard let first = bytes.first else { return false }
    switch cut {
    case .escape: return isTailOfEscape(bytes.dropFirst(), after: first)
    case .control: return !parameters.isEmpty || isControlTail(bytes)
    case .single: return !parameters.isEmpty || isSingleTail(bytes)
    case .consoleFunction, .mouse: return true
    case .stringEscape: return first == UInt8(ascii: "\\")
    case .string: return isStringTail(bytes)
    default: return false
    }
  }

  private func isTailOfEscape(_ bytes: some Collection<UInt8>, after first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "["): isControlTail(bytes)
    case UInt8(ascii: "O"): isSingleTail(bytes)
    // A string begins with its number, and says where it ends.
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      (bytes.first.map(KeySequence.isDigit) ?? false) && bytes.contains(where: Self.isEnd)
    default: false
    }
  }

  private func isControlTail(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if "ABCDEFHIMOZ".utf8.contains(first) { return true }
    if first == UInt8(ascii: "?") {
      return bytes.dropFirst().first.map(KeySequence.isDigit) ?? false
    }
    guard KeySequence.isDigit(first) || first == UInt8(ascii: "<") else { return false }
    return bytes.contains { (0x40..<0x7F).contains($0) }
  }

  private func isSingleTail(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first.map { "ABCDEFHPQRS".utf8.contains($0) } ?? false
  }

  /// The rest of a colour can come in any number of parts, of which only the last has the end.
  private func isStringTail(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.contains(where: Self.isEnd)
      || parameters.count > 1
        && bytes.allSatisfy { "0123456789abcdefABCDEFrg:;/#".utf8.contains($0) }
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x07 || byte == 0x1B }
}
