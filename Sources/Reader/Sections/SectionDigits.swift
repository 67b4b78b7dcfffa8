import TerminalCells

// The number of a section, typed digit by digit: the first digit jumps at once, and one that can
// still be followed by another waits for it.
extension ReaderState {
  /// Whether more digits could still make another section's number.
  private func canExtend(_ digits: String) -> Bool {
    guard let number = Int(digits), digits.count < 3 else { return false }
    return number * 10 <= document.sections.count
  }

  /// Takes the first digit of a section's number.
  mutating func startDigits(_ key: Key) {
    guard case .character(let digit) = key.code else { return }
    takeNumber(String(digit), isRefinement: false)
  }

  /// Takes a key as a further digit; false when it is no digit or cannot extend the number.
  mutating func takeDigit(_ key: Key) -> Bool {
    guard !keys.digits.isEmpty, key.modifiers.isEmpty, case .character(let digit) = key.code,
      ("0"..."9").contains(digit), let number = Int(keys.digits + String(digit)),
      number >= 1, number <= document.sections.count
    else { return false }
    takeNumber(keys.digits + String(digit), isRefinement: true)
    return true
  }

  private mutating func takeNumber(_ digits: String, isRefinement: Bool) {
    if !isRefinement { keys.digitsOrigin = cursor }
    goToSection((Int(digits) ?? 0) - 1, from: isRefinement ? keys.digitsOrigin : nil)
    keys.digits = ""
    if canExtend(digits) {
      keys.digits = digits
      effects.append(.startTimer(.digits, milliseconds: 600))
    }
  }
}
