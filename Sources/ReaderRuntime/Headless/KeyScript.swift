import TerminalCells

/// A user's actions, written as words separated by spaces, for tests, pictures and bug reports.
///
/// - `x`, `Enter`, `^D`, `M-Left`: a key (`Key(name:)`).
/// - `+600ms`: time goes by; it stands still otherwise.
/// - `60x20`: the window gets this many columns and rows.
/// - `'side channel'` or `"don't"`: types the characters. A quote before a space, or at the end,
///   is the key, so `' '` is that key twice.
/// - `paste:'two\nlines'`: pastes; `\n`, `\t` and `\\` are a line break, a tab and a backslash.
/// - `click:12,5`, `drag:12,5-30,6`, `wheel-up:12,5`, `wheel-down:12,5`: uses the mouse at a column
///   and row, from 0 on.
public struct KeyScript: Hashable, Sendable {
  /// One thing that happens.
  public enum Step: Hashable, Sendable {
    /// A key is pressed.
    case key(Key)
    /// A text is pasted.
    case paste(String)
    /// The mouse is used.
    case mouse(Mouse)
    /// The window changes its size.
    case resize(CellSize)
    /// Time goes by.
    case advance(milliseconds: Int)
  }

  /// The steps in their order.
  public let steps: [Step]

  /// Reads a script.
  /// - Throws: the first word that is no step.
  public init(_ text: String) throws(KeyScriptError) {
    var steps: [Step] = []
    var rest = text[...]
    while let first = rest.first {
      if first == " " || first.isNewline {
        rest.removeFirst()
      } else if let (quoted, isPaste) = try Self.takeQuoted(&rest) {
        steps += isPaste ? [.paste(Self.unescaped(quoted))] : quoted.map { .key(Key($0)) }
      } else {
        let word = rest.prefix { $0 != " " && !$0.isNewline }
        rest = rest[word.endIndex...]
        if let mouse = Self.mouse(word) {
          steps += mouse
        } else {
          steps.append(try Self.step(word))
        }
      }
    }
    self.steps = steps
  }

  private static func step(_ word: Substring) throws(KeyScriptError) -> Step {
    if let key = Key(name: word) { return .key(key) }
    if let size = CellSize(word) { return .resize(size) }
    if word.hasPrefix("+"), word.hasSuffix("ms"), let time = number(word.dropFirst().dropLast(2)) {
      return .advance(milliseconds: time)
    }
    throw .unknownWord(String(word))
  }

  /// The steps of a word such as `click:12,5`; nil for another word.
  private static func mouse(_ word: Substring) -> [Step]? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let cells = parts[1].split(separator: "-", omittingEmptySubsequences: false).map { cell in
      cell.split(separator: ",", omittingEmptySubsequences: false).compactMap(number)
    }
    guard let first = cells.first, let last = cells.last, cells.allSatisfy({ $0.count == 2 }),
      cells.count == (parts[0] == "drag" ? 2 : 1)
    else { return nil }
    func step(_ action: Mouse.Action, _ cell: [Int]) -> Step {
      .mouse(Mouse(action, column: cell[0], row: cell[1]))
    }
    switch parts[0] {
    case "click": return [step(.press, first), step(.release, first)]
    case "drag": return [step(.press, first), step(.drag, last), step(.release, last)]
    case "wheel-up": return [step(.wheelUp, first)]
    case "wheel-down": return [step(.wheelDown, first)]
    default: return nil
    }
  }

  /// Takes `'…'`, `"…"` or `paste:'…'` off the front; nil when something else is there.
  private static func takeQuoted(
    _ rest: inout Substring
  ) throws(KeyScriptError) -> (text: Substring, isPaste: Bool)? {
    let isPaste = rest.hasPrefix("paste:")
    let start = isPaste ? rest.dropFirst(6) : rest
    guard let quote = start.first, quote == "'" || quote == "\"" else { return nil }
    let inner = start.dropFirst()
    guard isPaste || !(inner.first.map { $0 == " " } ?? true) else { return nil }
    guard let end = inner.firstIndex(of: quote) else { throw .unclosedQuote(String(rest)) }
    let after = inner[inner.index(after: end)...]
    // `'a'b` and `''` are no words.
    guard isPaste || end > inner.startIndex, after.first.map({ $0 == " " || $0.isNewline }) ?? true
    else { throw .unknownWord(String(rest.prefix { $0 != " " })) }
    rest = after
    return (inner[..<end], isPaste)
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result += character == "n" ? "\n" : character == "t" ? "\t" : String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  fileprivate static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count < 10, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
    else { return nil }
    return Int(text)
  }
}

extension CellSize {
  /// Reads `120x40`: columns and rows, at least 1 and at most 2000 and 1000. Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = KeyScript.number(Substring(parts[0])),
      let rows = KeyScript.number(Substring(parts[1])), (1...2000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
