import Glibc
import TranscriptLibrary
import Transcripts

/// Saves an overlay with one note more each time, in the folder and under the name that it is
/// given, until a test kills it. Writes `b` when a save begins and `e` when it has ended.
@main
enum OverlayWriter {
  static func main() throws {
    let store = OverlayStore(DataDirectory(path: CommandLine.arguments[1]))
    let name = CommandLine.arguments[2]
    var overlay = Overlay()
    for number in 0... {
      let known = overlay
      overlay.notes.append(Note(places: nil, quote: "\(name) \(number)"))
      tell("b")
      try store.save(overlay, replacing: known, ContentHash([]), Transcript())
      tell("e")
    }
  }

  private static func tell(_ letter: Unicode.Scalar) {
    var byte = UInt8(ascii: letter)
    if write(STDOUT_FILENO, &byte, 1) != 1 { exit(1) }
  }
}
