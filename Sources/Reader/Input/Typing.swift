import TerminalCells

extension ReaderState {
  /// - Parameter isSelected: whether the first character that is typed replaces the text.
  mutating func openInput(
    _ purpose: any InputPurpose, text: String = "", isSelected: Bool = false
  ) {
    let line = LineEditor(text, isSelected: isSelected, cut: recall.cut)
    input = Input(line: line, purpose: purpose)
  }

  mutating func closeInput() { input = nil }

  mutating func pressInInput(_ key: Key) {
    guard let input else { return }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("g"), .control): return cancelInput()
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

  /// Recalls an earlier or later line; false where the key means something else. After the newest
  /// line comes what was typed before it.
  private mutating func recallLine(_ direction: Int) -> Bool {
    guard let input, let lines = input.purpose.recalledLines(input.line, self) else { return false }
    let wanted = (input.line.recalled ?? -1) + direction
    if input.line.recalled == nil {
      let draft = input.purpose.current(input.line, self)
      self.input?.draft = draft
    }
    if wanted >= lines.count {
      say("No earlier lines")
    } else if wanted < -1 {
      say("No later lines")
    } else {
      let line = wanted < 0 ? self.input?.draft : lines[lines.count - 1 - wanted]
      guard let line else { return true }
      self.input?.line.set(line.text, recalled: wanted < 0 ? nil : wanted)
      input.purpose.recalled(line, &self)
      inputChanged()
    }
    return true
  }

  private mutating func edit(_ key: Key) {
    guard var line = input?.line else { return }
    if line.text.isEmpty, key == Key(.backspace) || key == .control("h") { return cancelInput() }
    let before = line.text
    guard line.take(key) else {
      if key == .control("p") { _ = recallLine(1) }
      if key == .control("n") { _ = recallLine(-1) }
      return
    }
    input?.line = line
    recall.cut = line.cut
    if line.text != before { inputChanged() }
  }
}
