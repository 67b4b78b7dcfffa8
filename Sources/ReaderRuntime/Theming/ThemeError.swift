/// The reason that a theme cannot be loaded.
public enum ThemeError: Error, Hashable, Sendable {
  /// No theme has this name; `available` lists those that exist.
  case unknown(name: String, available: [String])
  /// The theme's file cannot be read.
  case unreadable(path: String, FileError)
  /// Not YAML; the line counts from 1, nil when the fault has no place.
  case notYAML(path: String, line: Int?, problem: String)
  /// YAML, but not a mapping.
  case noMapping(path: String)
  /// A colour such as `base0B` is missing.
  case missingColor(path: String, slot: String)
  /// A colour that is not six hexadecimal digits.
  case badColor(path: String, slot: String, value: String)
  /// The list `speakers` has another number of colours than eight.
  case speakerCount(path: String, Int)
}
