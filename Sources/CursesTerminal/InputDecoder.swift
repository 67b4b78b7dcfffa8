import TerminalCells

/// Turns the bytes a terminal sends into keys and pastes.
///
/// A state machine over single bytes, so it does not matter how the bytes are split over reads. Only
/// time tells the Escape key from the first byte of a sequence: the caller waits 25 ms while
/// `isPending`, then calls `flush`. Sequences that are no keys (focus, mouse, answers) are swallowed
/// whole, and so is the rest of one that came too late.
///
/// Sources: ECMA-48, xterm's ctlseqs, kitty's keyboard protocol, and the terminfo entries of rxvt,
/// linux, tmux, screen and the vt series.
public struct InputDecoder: Sendable {
  public enum Output: Hashable, Sendable {
    case key(Key)
    /// What stood between the marks of a bracketed paste, with `\n` as its line break.
    case paste(String)
  }

  /// Where in a sequence the bytes so far end.
  private enum State: Hashable {
    case ground
    /// After `ESC`.
    case escape
    /// After `ESC [` and its parameters.
    case control
    /// After `ESC [ [`, as the Linux console starts F1 to F5.
    case consoleFunction
    /// After `ESC O` and its parameters.
    case single
    /// In an answer such as `ESC ] … BEL`, which nobody asked for.
    case string
    /// After an `ESC` in such an answer.
    case stringEscape
    /// In the three bytes behind `ESC [ M`.
    case mouse
    /// In a character of several bytes.
    case character
    case paste
  }

  private var state = State.ground
  /// Where `flush` cut a sequence short; its rest may still come.
  private var cut: State?
  /// The sequence had been cut short, so it must not write a key.
  private var isLate = false
  /// An `ESC` stood before the key.
  private var isAlt = false
  /// What stands between a sequence's introducer and its final byte, cut off after `longest`.
  private var parameters: [UInt8] = []
  private var character: [UInt8] = []
  private var pasted = PasteBuffer()
  private var outputs: [Output] = []

  private static let longest = 64

  public init() {}

  /// Takes the bytes of one read; returns what they complete.
  public mutating func feed(_ bytes: some Collection<UInt8>) -> [Output] {
    if let cut {
      self.cut = nil
      if isTail(bytes, of: cut) {
        (state, isLate) = (cut, true)
      } else {
        parameters = []
      }
    }
    for byte in bytes { take(byte) }
    defer { outputs = [] }
    return outputs
  }

  /// An Escape key or a sequence is under way: `flush` is due 25 ms after the last byte.
  public var isPending: Bool {
    switch state {
    case .ground, .character, .paste: false
    default: true
    }
  }

  /// Gives up waiting for the rest of a sequence; returns the keys its bytes are by themselves.
  public mutating func flush() -> [Output] {
    guard isPending else { return [] }
    cut = state
    if !isLate {
      switch state {
      case .escape: outputs = Array(repeating: .key(Key(.escape)), count: isAlt ? 2 : 1)
      case .control where parameters.isEmpty: outputs = [.key(Key("[", .alt))]
      case .single where parameters.isEmpty: outputs = [.key(Key("O", .alt))]
      case .string where parameters.count == 1:
        outputs = [.key(Key(Character(Unicode.Scalar(parameters[0])), .alt))]
      default: break
      }
    }
    (state, isAlt, isLate) = (.ground, false, false)
    defer { outputs = [] }
    return outputs
  }

  /// Says that a while has passed since `flush`: what comes now is typed, not a late rest.
  public mutating func forgetTail() {
    guard cut != nil else { return }
    cut = nil
    parameters = []
  }
}

// MARK: - Bytes

extension InputDecoder {
  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .control: takeControl(byte)
    case .consoleFunction: takeConsoleFunction(byte)
    case .single: takeSingle(byte)
    case .string: takeString(byte)
    case .stringEscape:
      finish()
      if byte != UInt8(ascii: "\\") {
        state = .escape
        take(byte)
      }
    case .mouse:
      parameters.append(byte)
      if parameters.count == 3 { finish() }
    case .character: takeCharacter(byte)
    case .paste:
      guard pasted.takesLast(byte) else { return }
      outputs.append(.paste(pasted.text))
      finish()
    }
  }

  private mutating func finish() {
    (state, isAlt, isLate) = (.ground, false, false)
    parameters.removeAll(keepingCapacity: true)
  }

  /// Ends a sequence that a byte does not belong to, and takes the byte by itself.
  private mutating func abandon(at byte: UInt8) {
    finish()
    take(byte)
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0xC2..<0xF5: (state, character) = (.character, [byte])
    case 0x80...: break
    default: write(KeySequence.key(ofByte: byte))
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      (state, parameters) = (.string, [byte])
    case 0x1B:
      if isAlt { outputs.append(.key(Key(.escape))) }
      isAlt = true
    default:
      // A second `ESC` is a key of its own when no sequence follows it.
      if isAlt { outputs.append(.key(Key(.escape))) }
      isAlt = true
      if byte < 0x80 {
        write(KeySequence.key(ofByte: byte))
        finish()
      } else if (0xC2..<0xF5).contains(byte) {
        (state, character) = (.character, [byte])
      } else {
        outputs.append(.key(Key(.escape)))
        finish()
      }
    }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "$") where !parameters.isEmpty && parameters.allSatisfy(KeySequence.isDigit):
      complete(byte)
    case 0x20..<0x40:
      if parameters.count < Self.longest { parameters.append(byte) }
    case UInt8(ascii: "[") where parameters.isEmpty: state = .consoleFunction
    case UInt8(ascii: "M") where parameters.isEmpty: state = .mouse
    case 0x40..<0x7F: complete(byte)
    default: abandon(at: byte)
    }
  }

  private mutating func complete(_ final: UInt8) {
    if final == UInt8(ascii: "~"), parameters == Array("200".utf8) {
      finish()
      (state, pasted) = (.paste, PasteBuffer())
    } else {
      write(KeySequence.control(parameters, final: final))
      finish()
    }
  }

  private mutating func takeConsoleFunction(_ byte: UInt8) {
    guard byte >= 0x20, byte < 0x7F else { return abandon(at: byte) }
    if (0x41...0x45).contains(byte) { write(Key(.function(Int(byte) - 0x40))) }
    finish()
  }

  private mutating func takeSingle(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      if parameters.count < Self.longest { parameters.append(byte) }
    case 0x20..<0x7F:
      write(KeySequence.single(parameters, final: byte))
      finish()
    default: abandon(at: byte)
    }
  }

  private mutating func takeString(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: finish()
    case 0x1B: state = .stringEscape
    default:
      if parameters.count < 2 { parameters.append(byte) }
    }
  }

  private mutating func takeCharacter(_ byte: UInt8) {
    guard byte & 0xC0 == 0x80 else {
      // The character was broken off: what stood before it and this byte are whole.
      (state, isAlt) = (isAlt ? .escape : .ground, false)
      return take(byte)
    }
    character.append(byte)
    let count = character[0] < 0xE0 ? 2 : character[0] < 0xF0 ? 3 : 4
    guard character.count == count else { return }
    let (value, length) = UTF8Decoding.scalar(character, at: 0, end: count)
    if length == count, value >= 0xA0, let scalar = Unicode.Scalar(value) { write(scalar) }
    finish()
  }
}

// MARK: - Keys

extension InputDecoder {
  private mutating func write(_ key: Key?) {
    guard var key, !isLate else { return }
    if isAlt { key.modifiers.insert(.alt) }
    outputs.append(.key(key))
  }

  /// Adds a character's key, or joins it with the one before when the two are one character, as a
  /// letter and its accent are.
  private mutating func write(_ scalar: Unicode.Scalar) {
    if !isAlt, case .key(let last) = outputs.last, last.modifiers.isEmpty,
      case .character(let base) = last.code, base.unicodeScalars.count < 16
    {
      let joined = String(base) + String(Character(scalar))
      if joined.count == 1 {
        outputs[outputs.count - 1] = .key(Key(Character(joined)))
        return
      }
    }
    write(Key(Character(scalar)))
  }

  /// Whether bytes read after `flush` look like the rest of what it cut short, rather than keys that
  /// were typed after Escape.
  private func isTail(_ bytes: some Collection<UInt8>, of cut: State) -> Bool {
    guard let first = bytes.first else { return false }
    switch cut {
    case .escape where first == UInt8(ascii: "["): return isControlTail(bytes.dropFirst())
    case .escape where first == UInt8(ascii: "O"): return isSingleTail(bytes.dropFirst())
    case .control: return !parameters.isEmpty || isControlTail(bytes)
    case .single: return !parameters.isEmpty || isSingleTail(bytes)
    case .consoleFunction, .mouse: return true
    case .string, .stringEscape: return bytes.contains { $0 == 0x07 || $0 == 0x1B }
    default: return false
    }
  }

  private func isControlTail(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if "ABCDEFHIMOZ".utf8.contains(first) { return true }
    guard KeySequence.isDigit(first) || first == UInt8(ascii: "<") else { return false }
    return bytes.contains { (0x40..<0x7F).contains($0) }
  }

  private func isSingleTail(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first.map { "ABCDEFHPQRS".utf8.contains($0) } ?? false
  }
}
