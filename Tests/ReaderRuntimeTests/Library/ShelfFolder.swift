import Glibc
import ReaderRuntime
import TestSupport
import TranscriptLibrary
import Transcripts

/// A library in a folder of its own, and documents for it.
struct ShelfFolder {
  let folder: TemporaryFolder
  private let data: DataDirectory
  private let state: StateDirectory

  init() throws {
    folder = try TemporaryFolder()
    data = DataDirectory(path: "\(folder.path)/data/lectern")
    state = StateDirectory(path: "\(folder.path)/state/lectern")
  }

  /// A library that has opened nothing yet.
  var library: Library { Library(data: data, state: state) }

  var memory: SpeakerMemory { SpeakerMemory(data) }

  /// The names in a folder of the library.
  func names(_ name: String) -> [String] { folder.names(in: "data/lectern/\(name)") }

  func write(_ text: String, to name: String) throws -> DocumentSource {
    .file(path: try folder.write(text, to: name))
  }

  /// Puts bytes in the place of a file of the library.
  func damage(_ name: String, with bytes: [UInt8]) throws {
    try folder.write(bytes, to: "data/lectern/\(name)")
  }

  /// Puts a folder in the place of a file of the library.
  func putFolder(inPlaceOf name: String) throws {
    unlink("\(data.path)/\(name)")
    try folder.makeFolders("data/lectern/\(name)")
  }

  static func captions(_ words: String) -> String {
    """
    WEBVTT

    00:01.000 --> 00:04.000
    <v Ida Voss>\(words)

    00:05.000 --> 00:09.000
    <v Rúna Aas>And what came then?
    """
  }

  static let info = """
    {"id": "abcdefghijk", "title": "Bread at Night", "duration": 60, "extractor": "youtube",
     "webpage_url": "https://example.org/bread", "upload_date": "20240131",
     "chapters": [{"start_time": 0, "end_time": 60, "title": "The Oven"}]}
    """
}
