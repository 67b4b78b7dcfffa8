/// The kind of a background, which decides the colours that can be read on it.
public enum Background: String, Hashable, Sendable, CaseIterable {
  /// Black, or near it.
  case dark
  /// White, or near it.
  case light

  /// The kind of a colour: light where black can be read on it better than white.
  public init(_ color: RGB) {
    func light(_ component: UInt8) -> Int { Int(component) * Int(component) }
    let luminance = 2126 * light(color.red) + 7152 * light(color.green) + 722 * light(color.blue)
    // At 18 % of white's light, black and white have the same contrast (WCAG 2.2).
    self = luminance > 1800 * 255 * 255 ? .light : .dark
  }
}
