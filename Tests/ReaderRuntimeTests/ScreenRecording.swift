import Glibc
import Reader
import TerminalCells
import Testing

@testable import ReaderRuntime

/// Compares a screen with the file `Screens/NAME.txt`, the roles of its cells below it.
///
/// With `RECORD_SCREENS=1` in the environment the file is written instead. A missing file fails.
func expectScreen(
  named name: String, size: String, keys: String = "",
  document: Document = Samples.document(), start: StartPlace = .beginning,
  location: SourceLocation = #_sourceLocation
) throws {
  var session = HeadlessSession(
    document: document, size: try #require(CellSize(size), sourceLocation: location), start: start,
    theme: try Samples.theme(), reload: { .documentLoaded(document) })
  session.run(try KeyScript(keys))
  try expectScreen(session.surface, named: name, location: location)
}

/// Compares a surface with the file `Screens/NAME.txt`.
func expectScreen(
  _ surface: Surface, named name: String, location: SourceLocation = #_sourceLocation
) throws {
  let shown = surface.text + "\n\n" + StyleLayer.text(surface) + "\n"
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  let path = "/\(folder)/Screens/\(name).txt"
  if getenv("RECORD_SCREENS").map({ String(cString: $0) }) == "1" {
    let file = try #require(fopen(path, "w"), sourceLocation: location)
    defer { fclose(file) }
    fputs(shown, file)
    return
  }
  guard let bytes = try? FileBytes.read(path: path, limit: 1 << 24) else {
    Issue.record("\(path) is missing; record it with RECORD_SCREENS=1", sourceLocation: location)
    return
  }
  let recorded = String(decoding: bytes, as: UTF8.self)
  #expect(shown == recorded, "the screen \(name) is another", sourceLocation: location)
}
