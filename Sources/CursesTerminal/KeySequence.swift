import TerminalCells

/// The keys of bytes and escape sequences.
enum KeySequence {
  static func isDigit(_ byte: UInt8) -> Bool { (0x30..<0x3A).contains(byte) }

  /// The key of an ASCII byte. A control character is the key of its letter with Control.
  static func key(ofByte byte: UInt8) -> Key {
    switch byte {
    case 0x00: Key(" ", .control)
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    // Programs that type into a terminal often end a line with LF.
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x01..<0x1B: Key(Character(Unicode.Scalar(byte + 0x60)), .control)
    case 0x1C..<0x20: Key(Character(Unicode.Scalar(byte + 0x40)), .control)
    default: Key(Character(Unicode.Scalar(byte)))
    }
  }

  /// The key of `ESC [ parameters final`; nil when the sequence is not a key.
  static func control(_ parameters: [UInt8], final: UInt8) -> Key? {
    guard let numbers = numbers(parameters) else { return nil }
    switch final {
    case UInt8(ascii: "~"): return tilde(numbers)
    case UInt8(ascii: "u"): return unicode(numbers)
    // rxvt puts Shift and Control into the final byte.
    case UInt8(ascii: "$"): return numbered(numbers[0][0]).map { Key($0, .shift) }
    case UInt8(ascii: "^"): return numbered(numbers[0][0]).map { Key($0, .control) }
    case UInt8(ascii: "@"): return numbered(numbers[0][0]).map { Key($0, [.shift, .control]) }
    case UInt8(ascii: "Z"): return Key(.tab, modifiers(numbers).union(.shift))
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20).map { Key($0, .shift) }
    default: break
    }
    // With a row before it, `R` reports the position of the cursor.
    if final == UInt8(ascii: "R"), numbers.count != 2 || numbers[0][0] != 1 { return nil }
    // st sends this for Delete; F1 takes this form only with modifiers.
    if final == UInt8(ascii: "P"), parameters.isEmpty { return Key(.delete) }
    return isRelease(numbers) ? nil : lettered(final, numbers)
  }

  /// The key of `ESC O parameters final`; nil when the sequence is not a key.
  static func single(_ parameters: [UInt8], final: UInt8) -> Key? {
    guard let numbers = numbers(parameters) else { return nil }
    switch final {
    case UInt8(ascii: "M"): return Key(.enter, modifiers(numbers))
    case UInt8(ascii: "I"): return Key(.tab, modifiers(numbers))
    case UInt8(ascii: "X"): return Key("=", modifiers(numbers))
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20).map { Key($0, .control) }
    // The number pad: its codes are those of the characters plus 0x40.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return Key(Character(Unicode.Scalar(final - 0x40)), modifiers(numbers))
    default: return lettered(final, numbers)
    }
  }

  private static func arrow(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    default: nil
    }
  }

  /// The key of a final letter. Old versions of xterm send the modifiers as the only number.
  private static func lettered(_ final: UInt8, _ numbers: [[Int]]) -> Key? {
    let code: Key.Code? =
      switch final {
      case UInt8(ascii: "H"): .home
      case UInt8(ascii: "F"): .end
      case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
      default: arrow(final)
      }
    return code.map { Key($0, modifiers([[0]] + numbers.suffix(1))) }
  }

  /// The key of a number before `~`: those of the vt220, with the numbers of Home and End that the
  /// vt series, rxvt, tmux and linux add.
  private static func numbered(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    case 42...45: .function(number - 21)
    default: nil
    }
  }

  private static func tilde(_ numbers: [[Int]]) -> Key? {
    if isRelease(numbers) { return nil }
    // xterm's modifyOtherKeys: 27 ; modifiers ; code.
    if numbers.count == 3, numbers[0][0] == 27 {
      return written(numbers[2][0], shifted: 0, modifiers(numbers))
    }
    return numbered(numbers[0][0]).map { Key($0, modifiers(numbers)) }
  }

  /// The key of kitty's `code:shifted:base ; modifiers:event ; text u`.
  private static func unicode(_ numbers: [[Int]]) -> Key? {
    if isRelease(numbers) { return nil }
    let code = numbers[0]
    return written(code[0], shifted: code.count > 1 ? code[1] : 0, modifiers(numbers))
  }

  /// The key of a character's code. Shift is part of the character.
  private static func written(_ code: Int, shifted: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch code {
    case 8, 127: return Key(.backspace, modifiers)
    case 9: return Key(.tab, modifiers)
    case 13, 57414: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 57376...57387: return Key(.function(code - 57363), modifiers)
    // kitty's own keys (locks, media, modifiers alone) lie in the private use area.
    case ..<0x20, 0x80..<0xA0, 0xE000..<0xF900: return nil
    default: break
    }
    let isShifted = modifiers.contains(.shift)
    guard let value = UInt32(exactly: isShifted && shifted >= 0x20 ? shifted : code),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    var character = Character(scalar)
    if modifiers.contains(.control) {
      character = single(character.lowercased()) ?? character
    } else if isShifted {
      character = single(character.uppercased()) ?? character
    }
    return Key(character, modifiers.subtracting(.shift))
  }

  private static func single(_ text: String) -> Character? {
    text.count == 1 ? text.first : nil
  }

  /// The modifiers of `… ; modifiers`, a number one greater than their bits. Meta and Super are
  /// ignored.
  private static func modifiers(_ numbers: [[Int]]) -> Key.Modifiers {
    let number = numbers.count > 1 ? numbers[1][0] : 1
    guard number > 1 else { return [] }
    return Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: number - 1) & 7)
  }

  /// Whether the event of kitty's protocol is the release of the key.
  private static func isRelease(_ numbers: [[Int]]) -> Bool {
    numbers.count > 1 && numbers[1].count > 1 && numbers[1][1] == 3
  }

  /// The numbers of parameters such as `1;5:2`, 0 where one is omitted; nil for anything but
  /// digits, `;` and `:`.
  private static func numbers(_ parameters: [UInt8]) -> [[Int]]? {
    var numbers = [[0]]
    for byte in parameters {
      let last = numbers.count - 1
      switch byte {
      case UInt8(ascii: ";"): numbers.append([0])
      case UInt8(ascii: ":"): numbers[last].append(0)
      case _ where isDigit(byte):
        let place = numbers[last].count - 1
        numbers[last][place] = min(numbers[last][place] * 10 + Int(byte - 0x30), 0x20_0000)
      default: return nil
      }
    }
    return numbers
  }
}
