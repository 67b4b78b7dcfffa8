import Reader
import TerminalCells

/// The themes in the program. The folder `Themes` has them; a new one is a file there and a case
/// here.
enum BuiltInTheme: String, CaseIterable {
  case defaultDark = "default-dark"
  case defaultLight = "default-light"
  case highContrast = "high-contrast"
  case paper

  var yaml: [UInt8] {
    switch self {
    case .defaultDark: PackageResources.default_dark_yaml
    case .defaultLight: PackageResources.default_light_yaml
    case .highContrast: PackageResources.high_contrast_yaml
    case .paper: PackageResources.paper_yaml
    }
  }

  /// The theme of the file, which has its sixteen colours in order and no other `#`.
  ///
  /// Each start needs one of these, and reading it as YAML would take a quarter of the time to the
  /// first frame. A test compares the two ways.
  var theme: Theme {
    let colors = yaml.split(separator: UInt8(ascii: "#")).dropFirst().map { text in
      text.prefix(6).reduce(0 as UInt32) { $0 << 4 | Self.digit($1) }
    }
    return Theme(name: rawValue, palette: colors.map { RGB($0) })
  }

  private static func digit(_ byte: UInt8) -> UInt32 {
    UInt32(byte < UInt8(ascii: "A") ? byte & 0xF : (byte & 0xF) + 9)
  }
}
