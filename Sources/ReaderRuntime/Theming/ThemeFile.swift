import Reader
import TerminalCells
import Yams

/// Reads base16 and base24 files: YAML with sixteen colours under `palette` (tinted-theming's
/// specification 0.11), or at the top, as the files of the years before have them. The further
/// colours of base24 are not used.
enum ThemeFile {
  /// - Parameter path: what an error calls the file.
  static func theme(
    name: String, yaml: [UInt8], path: String
  ) throws(ThemeError) -> Theme {
    let root = try mapping(String(decoding: yaml, as: UTF8.self), path: path)
    let colors = value(of: "palette", in: root)?.mapping ?? root
    var palette: [RGB] = []
    for slot in slots {
      guard let text = value(of: slot, in: colors)?.scalar?.string else {
        throw .missingColor(path: path, slot: slot)
      }
      guard let color = color(text) else {
        throw .badColor(path: path, slot: slot, value: text)
      }
      palette.append(color)
    }
    return Theme(name: name, palette: palette)
  }

  private static let slots = "0123456789ABCDEF".map { "base0\($0)" }

  private static func mapping(_ yaml: String, path: String) throws(ThemeError) -> Node.Mapping {
    do {
      // The default resolver tells dates and numbers by regular expressions, which cost more than
      // all the rest; colours are taken as they are written.
      guard let mapping = try compose(yaml: yaml, .basic)?.mapping else {
        throw ThemeError.noMapping(path: path)
      }
      return mapping
    } catch let error as ThemeError {
      throw error
    } catch {
      let (line, problem) = place(error)
      throw .notYAML(path: path, line: line, problem: problem)
    }
  }

  private static func place(_ error: any Error) -> (line: Int?, problem: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .reader(let problem, _, _, _): (nil, problem)
    case .duplicatedKeysInMapping(_, let context): (context.mark.line, "a key occurs twice")
    default: (nil, "it cannot be read")
    }
  }

  private static func value(of key: String, in mapping: Node.Mapping) -> Node? {
    mapping.first { $0.key.scalar?.string.lowercased() == key.lowercased() }?.value
  }

  private static func color(_ text: String) -> RGB? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.utf8.first != UInt8(ascii: "+") else { return nil }
    return UInt32(digits, radix: 16).map { RGB($0) }
  }
}
