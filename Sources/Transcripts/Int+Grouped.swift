extension Int {
  /// The number with separators for thousands, such as 18,000.
  public var grouped: String {
    let digits = Array(String(magnitude))
    let text = digits.indices.reduce(into: self < 0 ? "-" : "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digits[index])
    }
    return text
  }
}
