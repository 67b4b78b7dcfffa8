import TerminalCells

extension ReaderState {
  /// - Parameter isSelected: whether the first character that is typed replaces the text.
  mutating func openInput(
    _ purpose: any InputPurpose, text: String = "", isSelected: Bool = false
  ) {
    input = Input(line: LineEditor(text, isSelected: isSelected), purpose: purpose)
  }

  mutating func closeInput() { input = nil }

  mutating func pressInInput(_ key: Key) {
    guard let input else { return }
    switch (key.code, key.modifiers) {
    case (.escape, _): return cancelInput()
    case (.character("c"), .control):
      cancelInput()
      return armQuit()
    case (.enter, _): return input.purpose.accept(input.line.text, &self)
    case (.character("z"), .control): return effects.append(.suspend)
    case (.character("l"), .control): return effects.append(.redraw)
    case (.up, _): if recallLine(1) { return }
    case (.down, _): if recallLine(-1) { return }
    default: break
    }
    // `/` on the empty line of another `/` searches the library.
    if input.purpose.mark == "/", input.line.text.isEmpty, key == Key("/") {
      cancelInput()
      return openLibrarySearch()
    }
    if !input.purpose.press(key, &self) { edit(key) }
  }

  /// Puts everything back as it was before the line was opened.
  mutating func cancelInput() {
    guard let input else { return }
    closeInput()
    input.purpose.cancel(&self)
  }

  /// Tells the purpose that the line has changed.
  mutating func inputChanged() {
    guard let input else { return }
    input.purpose.lineChanged(to: input.line.text, &self)
  }

  /// Recalls an earlier or later line; false where the key means something else.
  private mutating func recallLine(_ direction: Int) -> Bool {
    guard let input, let lines = input.purpose.recalledLines(input.line, self) else { return false }
    let wanted = (input.line.recalled ?? -1) + direction
    if wanted >= lines.count {
      say("No earlier lines")
    } else if wanted < 0 {
      self.input?.line.set("")
      inputChanged()
    } else {
      self.input?.line.set(lines[lines.count - 1 - wanted], recalled: wanted)
      inputChanged()
    }
    return true
  }

  private mutating func edit(_ key: Key) {
    guard var line = input?.line else { return }
    let before = line.text
    switch (key.code, key.modifiers) {
    case (.left, _), (.character("b"), .control): line.move(by: -1)
    case (.right, _), (.character("f"), .control): line.move(by: 1)
    case (.home, _), (.character("a"), .control): line.moveToStart()
    case (.end, _), (.character("e"), .control): line.moveToEnd()
    case (.character("w"), .control): line.deleteWord()
    case (.character("u"), .control): line.deleteToStart()
    case (.delete, _), (.character("d"), .control): line.deleteForward()
    case (.backspace, _), (.character("h"), .control):
      if !line.deleteBackward(), line.text.isEmpty { return cancelInput() }
    case (.character(let character), []), (.character(let character), .shift):
      line.insert(String(character))
    default: return
    }
    input?.line = line
    if line.text != before { inputChanged() }
  }
}
