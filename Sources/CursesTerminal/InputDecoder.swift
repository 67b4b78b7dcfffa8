import TerminalCells

/// The decoder of a terminal's bytes into keys and pastes.
///
/// It is a state machine over single bytes, so it does not matter how the bytes are split into
/// reads. Only time distinguishes the Escape key from the first byte of a sequence: the caller
/// waits 25 ms while `isPending`, then calls `flush`. Sequences that are neither keys, the mouse nor
/// replies (focus) are ignored, and so is the rest of a key's sequence that arrives too late.
///
/// Sources: ECMA-48, xterm's ctlseqs, kitty's keyboard protocol, and the terminfo entries of rxvt,
/// linux, tmux, screen and the vt series.
public struct InputDecoder: Sendable {
  /// A decoded key, paste or movement of the mouse.
  public enum Output: Hashable, Sendable {
    /// A key that was pressed.
    case key(Key)
    /// The text between the marks of a bracketed paste, with `\n` as its line break.
    case paste(String)
    /// The terminal replied to a question, in time or late.
    case reply(TerminalReply)
    /// The mouse was used.
    case mouse(Mouse)
  }

  /// The position in a sequence after the bytes so far.
  enum State: Hashable {
    case ground
    /// After `ESC`.
    case escape
    /// After `ESC [` and its parameters.
    case control
    /// After `ESC [ [`, as the Linux console starts F1 to F5.
    case consoleFunction
    /// After `ESC O` and its parameters.
    case single
    /// In a string sequence such as `ESC ] … BEL`, a reply of the terminal that is ignored.
    case string
    /// After an `ESC` in such a string.
    case stringEscape
    /// In the three bytes after `ESC [ M`.
    case mouse
    /// In a multi-byte character.
    case character
    case paste
  }

  private var state = State.ground
  /// The state in which `flush` cut a sequence short, whose rest may still arrive.
  private var cut: State?
  /// Whether the sequence was cut short before, so that it gives no key.
  private var isLate = false
  /// Whether an `ESC` preceded the key.
  private var isAlt = false
  /// The bytes between a sequence's introducer and its final byte, at most `longest`.
  private(set) var parameters: [UInt8] = []
  private var character: [UInt8] = []
  private var pasted = PasteBuffer()
  private var outputs: [Output] = []

  private static let longest = 64

  /// A decoder that has read nothing yet.
  public init() {}

  /// Reads the bytes of one read.
  /// - Returns: the keys, pastes and movements that they complete.
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

  /// Whether the last bytes are an Escape key or an incomplete sequence, so that `flush` is due 25
  /// ms after them.
  public var isPending: Bool {
    switch state {
    case .ground, .character, .paste: false
    default: true
    }
  }

  /// Whether the incomplete sequence can only be a reply, which may take longer than a key.
  var isReply: Bool {
    switch state {
    case .string, .stringEscape: parameters.count > 1
    case .control: parameters.first == UInt8(ascii: "?")
    default: false
    }
  }

  /// Stops waiting for the rest of a sequence.
  /// - Returns: the keys that its bytes are by themselves.
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

  /// Stops expecting the rest of the sequence that `flush` cut short; call it some time after that.
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
      finishString()
      if byte != UInt8(ascii: "\\") {
        state = .escape
        take(byte)
      }
    case .mouse:
      parameters.append(byte)
      guard parameters.count == 3 else { return }
      write(MouseSequence.plain(parameters))
      finish()
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

  /// Ends the sequence before a byte that does not belong to it, and reads the byte by itself.
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
      // The first of two `ESC` is a key of its own when no sequence follows.
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
    } else if let reply = TerminalReply(control: parameters, final: final) {
      outputs.append(.reply(reply))
      finish()
    } else if parameters.first == UInt8(ascii: "<"), "Mm".utf8.contains(final) {
      write(MouseSequence.extended(parameters, final: final))
      finish()
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
    case 0x07: finishString()
    case 0x18, 0x1A: finish()
    case 0x1B: state = .stringEscape
    default:
      if parameters.count < Self.longest { parameters.append(byte) }
    }
  }

  private mutating func finishString() {
    if let reply = TerminalReply(string: parameters) { outputs.append(.reply(reply)) }
    finish()
  }

  private mutating func takeCharacter(_ byte: UInt8) {
    guard byte & 0xC0 == 0x80 else {
      // The character is incomplete and dropped; this byte begins anew, with the `ESC` before it.
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

  private mutating func write(_ mouse: Mouse?) {
    if let mouse, !isLate { outputs.append(.mouse(mouse)) }
  }

  /// Appends a character's key, or joins it with the previous one when the two form one character,
  /// such as a letter and its accent.
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
}
