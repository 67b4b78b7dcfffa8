import Reader
import TerminalCells

/// Whether a theme can be read: the contrast of all that is drawn, and how far the colours are apart
/// that tell speakers from each other and from the place of the reader. Each is computed for the
/// theme's colours and for the nearest of 256.
public struct ThemeCheck {
  /// The least contrast of text (WCAG 2.2, level AA).
  static let textContrast = 4.5
  /// The least contrast of lines, and of text that is dimmed because it is not what was asked for.
  static let quietContrast = 3.0
  /// The least difference of two colours that mean different things; see `ColorVision.difference`.
  static let difference = 6.0

  /// A contrast or a difference.
  struct Finding {
    /// What was measured, such as "timecode on a raised row".
    var subject: String
    var value: Double
    var least: Double
    var isKept: Bool { value >= least }
  }

  private let name: String
  private(set) var contrasts: [Finding] = []
  private(set) var differences: [Finding] = []

  /// Measures a theme.
  public init(_ theme: Theme) {
    name = theme.name
    let sheet = theme.styleSheet
    let indexed = sheet.palette.map { IndexedColor.color(IndexedColor.nearest(to: $0)) }
    for (depth, palette) in [("", sheet.palette), (", 256 colours", indexed)] {
      contrasts += Self.contrasts(sheet.styles, palette, depth)
      differences += Self.differences(palette, depth)
    }
  }

  /// Of roles in the same colours the first stands for all.
  private static func contrasts(
    _ styles: [Style], _ palette: [RGB], _ depth: String
  ) -> [Finding] {
    var seen: Set<[UInt8]> = []
    return (UInt8(0)..<4).flatMap { bits in
      Role.allCases.compactMap { role in
        let emphasis = Cell.Emphasis(rawValue: bits)
        let style = styles[StyleSheet.index(role: role.rawValue, emphasis: emphasis)]
        let isQuiet = role == .border || emphasis.contains(.dimmed)
        guard seen.insert([style.foreground, style.background, isQuiet ? 1 : 0]).inserted else {
          return nil
        }
        let value = palette[Int(style.foreground)].contrast(with: palette[Int(style.background)])
        return Finding(
          subject: "\(role)\(words(emphasis))\(depth)", value: value,
          least: isQuiet ? quietContrast : textContrast)
      }
    }
  }

  private static func words(_ emphasis: Cell.Emphasis) -> String {
    (emphasis.contains(.dimmed) ? ", dimmed" : "") + (emphasis.contains(.raised) ? ", raised" : "")
  }

  private static func differences(_ palette: [RGB], _ depth: String) -> [Finding] {
    let speakers = palette[16...].enumerated().map { ("speaker\($0 + 1)", $1) }
    let colors = [("the place", palette[0xD])] + speakers
    return ColorVision.allCases.flatMap { vision in
      colors.indices.flatMap { one in
        colors[(one + 1)...].map { other in
          Finding(
            subject: "\(colors[one].0) and \(other.0)\(depth), \(vision.rawValue)",
            value: vision.difference(colors[one].1, other.1), least: difference)
        }
      }
    }
  }

  /// Whether all is as it should be.
  public var isPassed: Bool { (contrasts + differences).allSatisfy(\.isKept) }

  /// A line with the smallest contrast and difference, and one for each that is too small.
  public var text: String {
    let worst = [("contrast", contrasts), ("difference", differences)].compactMap { kind, all in
      all.min { $0.value / $0.least < $1.value / $1.least }
        .map { "\(kind) from \(Self.shown($0.value)) (\($0.subject))" }
    }
    let failures = (contrasts + differences).filter { !$0.isKept }.map {
      "  \($0.subject): \(Self.shown($0.value)), below \(Self.shown($0.least))\n"
    }
    return "\(name): \(isPassed ? "passed" : "failed"), \(worst.joined(separator: ", "))\n"
      + failures.joined()
  }

  /// Rounded down, so that nothing seems to reach what it does not.
  private static func shown(_ value: Double) -> String {
    let tenths = Int(value * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
