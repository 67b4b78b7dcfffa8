import Reader
import TerminalCells
import TranscriptFormats

/// Reads base16 and base24 files: YAML with sixteen colours under `palette` (tinted-theming's
/// specification 0.11), or at the top, as the files of the years before have them. The further
/// colours of base24 are not used. A list `speakers` of eight colours is the program's own.
enum ThemeFile {
  /// - Parameter path: the name of the file in errors.
  static func theme(
    name: String, yaml: [UInt8], path: String
  ) throws(ThemeError) -> Theme {
    let root = try mapping(yaml, path: path)
    let colors = root.mappings["palette"] ?? root.scalars
    var palette: [RGB] = []
    for slot in slots {
      guard let text = colors[slot.lowercased()] else {
        throw .missingColor(path: path, slot: slot)
      }
      palette.append(try color(text, of: slot, path))
    }
    return Theme(
      name: name, palette: palette, speakers: try root.lists["speakers"].map(speakers))

    func speakers(_ texts: [String]) throws(ThemeError) -> [RGB] {
      guard texts.count == 8 else { throw .speakerCount(path: path, texts.count) }
      var colors: [RGB] = []
      for text in texts { colors.append(try color(text, of: "a colour of speakers", path)) }
      return colors
    }
  }

  private static func color(
    _ text: String, of slot: String, _ path: String
  ) throws(ThemeError) -> RGB {
    guard let color = color(text) else {
      throw .badColor(path: path, slot: slot, value: text)
    }
    return color
  }

  private static let slots = "0123456789ABCDEF".map { "base0\($0)" }

  private static func mapping(_ yaml: [UInt8], path: String) throws(ThemeError) -> YAMLMapping {
    let root = yaml.withUnsafeBufferPointer { YAMLMapping($0) }
    if let fault = root.fault ?? root.repeatedKey {
      throw .notYAML(path: path, line: fault.line, problem: fault.problem)
    }
    guard root.isMapping else { throw .noMapping(path: path) }
    return root
  }

  private static func color(_ text: String) -> RGB? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.utf8.first != UInt8(ascii: "+") else { return nil }
    return UInt32(digits, radix: 16).map { RGB($0) }
  }
}
