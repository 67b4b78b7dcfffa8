/// The look of a cell: colours, as slots of the palette, and attributes.
public struct Style: Hashable, Sendable {
  /// Attributes of text that do not depend on colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each attribute.
    public let rawValue: UInt8
    /// Attributes by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bold text.
    public static let bold = Attributes(rawValue: 1)
    /// Text of less intensity.
    public static let dim = Attributes(rawValue: 2)
    /// Italic text.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined text.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The text's slot in the palette: 0 to 15 (base16's base00 to base0F), then the speakers' eight.
  public var foreground: UInt8
  /// The background's slot in the palette.
  public var background: UInt8
  /// The attributes where there are enough colours.
  public var attributes: Attributes
  /// The attributes that replace the colours where there are none, or only 8.
  public var monochrome: Attributes

  /// A style from its parts; without any, plain text on the background of a theme.
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

/// The styles and colours with which a terminal draws roles.
public struct StyleSheet: Hashable, Sendable {
  /// Indexed by role and emphasis; see `index(role:emphasis:)`.
  public var styles: [Style]
  /// Sixteen colours, base00 to base0F, and the eight of the speakers.
  public var palette: [RGB]
  /// The background that the terminal itself has; nil when it is not known. It decides the colours
  /// where a terminal has only 8 or 16.
  public var terminalBackground: Background?
  /// Whether the theme's background is painted; else the terminal's own is left.
  public var paintsBackground = true

  /// The number of roles.
  public static let roles = 64
  /// The number of colours.
  public static let colors = 24

  /// A style sheet from its parts; there must be 4 × `roles` styles and `colors` colours.
  public init(styles: [Style], palette: [RGB]) {
    precondition(styles.count == Self.roles * 4 && palette.count == Self.colors)
    self.styles = styles
    self.palette = palette
  }

  /// The index in `styles` of the style for a role and an emphasis.
  public static func index(role: UInt8, emphasis: Cell.Emphasis) -> Int {
    Int(emphasis.rawValue & 3) * roles + Int(role) % roles
  }

  /// The style of a cell.
  public func style(of cell: Cell) -> Style {
    styles[Self.index(role: cell.role, emphasis: cell.emphasis)]
  }
}
