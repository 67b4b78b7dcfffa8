/// How a cell looks: colours by their slot in the palette, and attributes.
public struct Style: Hashable, Sendable {
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
  }

  /// Slot in the palette, 0 to 15 (base16's base00 to base0F).
  public var foreground: UInt8
  public var background: UInt8
  public var attributes: Attributes
  /// What stands for the colours where there are none, or where there are only 8.
  public var monochrome: Attributes

  public init(
    foreground: UInt8 = 5, background: UInt8 = 0, attributes: Attributes = [],
    monochrome: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.monochrome = monochrome
  }
}

/// A colour as red, green and blue, 0 to 255 each.
public struct RGB: Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From `0xRRGGBB`.
  public init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }
}

/// Everything a terminal needs to draw roles: the style of each role and the colours.
public struct StyleSheet: Hashable, Sendable {
  /// Indexed by role and emphasis; see `index(role:emphasis:)`.
  public var styles: [Style]
  /// Sixteen colours, base00 to base0F.
  public var palette: [RGB]

  public static let roles = 64

  public init(styles: [Style], palette: [RGB]) {
    precondition(styles.count == Self.roles * 4 && palette.count == 16)
    self.styles = styles
    self.palette = palette
  }

  /// Where the style of a cell stands in `styles`.
  public static func index(role: UInt8, emphasis: Cell.Emphasis) -> Int {
    Int(emphasis.rawValue & 3) * roles + Int(role) % roles
  }

  public func style(of cell: Cell) -> Style {
    styles[Self.index(role: cell.role, emphasis: cell.emphasis)]
  }
}
