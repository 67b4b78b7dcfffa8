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
}
