/// A key press, independent of the bytes that a terminal sends for it.
public struct Key: Hashable, Sendable {
  /// A key without its modifiers.
  public enum Code: Hashable, Sendable {
    /// A key that writes a character. Control with a letter is the lower-case letter with
    /// `.control`; Shift is part of the character.
    case character(Character)
    /// Keys that control a program.
    case enter, tab, escape, backspace, delete, insert
    /// Keys that move the cursor.
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key, from 1 on.
    case function(Int)
  }

  /// Keys that are held while another one is pressed.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each modifier.
    public let rawValue: UInt8
    /// Modifiers by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Escape before the key.
    public static let alt = Modifiers(rawValue: 2)
    /// Control.
    public static let control = Modifiers(rawValue: 4)
  }

  /// The key without its modifiers.
  public var code: Code
  /// The modifiers that are held.
  public var modifiers: Modifiers

  /// A key with its modifiers.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A key that writes a character.
  public init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// Whether the key writes a letter or a digit.
  public var isLetterOrDigit: Bool {
    guard modifiers.isSubset(of: .shift), case .character(let character) = code else {
      return false
    }
    return character.isLetter || character.isNumber
  }

  /// Control with a letter, as in `^D`.
  public static func control(_ character: Character) -> Key { Key(character, .control) }
}

extension Key {
  private static let named: [(name: String, shown: String, code: Code)] = [
    ("Enter", "Enter", .enter), ("Tab", "Tab", .tab), ("Esc", "Esc", .escape),
    ("Backspace", "Backspace", .backspace), ("Delete", "Delete", .delete),
    ("Insert", "Insert", .insert), ("Up", "↑", .up), ("Down", "↓", .down), ("Left", "←", .left),
    ("Right", "→", .right), ("Home", "Home", .home), ("End", "End", .end),
    ("PgUp", "PgUp", .pageUp), ("PgDn", "PgDn", .pageDown), ("Space", "Space", .character(" ")),
  ]

  /// Reads a key's name: `x`, `Space`, `Enter`, `PgDn`, `↓`, `F1`, with `C-` or `^`, `M-` and `S-`
  /// before it (`^D`, `C-d`, `M-Left`, `S-Tab`); nil for anything else.
  public init?(name: some StringProtocol) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while true {
      if rest.hasPrefix("C-"), rest.count > 2 {
        modifiers.insert(.control)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("M-"), rest.count > 2 {
        modifiers.insert(.alt)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("S-"), rest.count > 2 {
        modifiers.insert(.shift)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("^"), rest.count == 2 {
        modifiers.insert(.control)
        rest = rest.dropFirst(1)
      } else {
        break
      }
    }
    if let key = Key.named.first(where: { $0.name == rest || $0.shown == rest }) {
      self.init(key.code, modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), modifiers)
    } else if rest.count == 1, let character = rest.first {
      let lowered = modifiers.contains(.control) ? Character(character.lowercased()) : character
      self.init(.character(lowered), modifiers)
    } else {
      return nil
    }
  }
}

extension Key: CustomStringConvertible {
  /// The key as the help writes it: `^D`, `M-←`, `S-Tab`, `x`.
  public var description: String {
    var text = ""
    if modifiers.contains(.alt) { text += "M-" }
    if modifiers.contains(.shift) { text += "S-" }
    if case .character(let character) = code, character != " " {
      if modifiers.contains(.control) { return text + "^" + character.uppercased() }
      return text + String(character)
    }
    if modifiers.contains(.control) { text += "C-" }
    if case .function(let number) = code { return text + "F\(number)" }
    return text + (Key.named.first { $0.code == code }?.shown ?? "?")
  }
}
