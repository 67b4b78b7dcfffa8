import TerminalCells

extension LineEditor {
  /// Takes a key as readline does; false for one without a meaning in a line.
  mutating func take(_ key: Key) -> Bool {
    if key.modifiers.isSubset(of: .shift), case .character(let character) = key.code {
      insert(String(character))
      return true
    }
    return takeMove(key) || takeDeletion(key)
  }

  private mutating func takeMove(_ key: Key) -> Bool {
    let isByWord = !key.modifiers.isDisjoint(with: [.control, .alt])
    switch (key.code, key.modifiers) {
    case (.left, _): isByWord ? moveWord(-1) : move(by: -1)
    case (.right, _): isByWord ? moveWord(1) : move(by: 1)
    case (.character("b"), .alt): moveWord(-1)
    case (.character("f"), .alt): moveWord(1)
    case (.character("b"), .control): move(by: -1)
    case (.character("f"), .control): move(by: 1)
    case (.home, _), (.character("a"), .control): moveToStart()
    case (.end, _), (.character("e"), .control): moveToEnd()
    default: return false
    }
    return true
  }

  private mutating func takeDeletion(_ key: Key) -> Bool {
    let isByWord = !key.modifiers.isDisjoint(with: [.control, .alt])
    switch (key.code, key.modifiers) {
    case (.backspace, _) where isByWord: cutWord(-1)
    case (.backspace, _), (.character("h"), .control): _ = deleteBackward()
    case (.delete, _) where isByWord, (.character("d"), .alt): cutWord(1)
    case (.delete, _), (.character("d"), .control): deleteForward()
    case (.character("w"), .control): cutToSpace()
    case (.character("u"), .control): cutToStart()
    case (.character("k"), .control): cutToEnd()
    case (.character("y"), .control): paste()
    default: return false
    }
    return true
  }
}
