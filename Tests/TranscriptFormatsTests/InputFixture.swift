import Foundation
import Testing
import Transcripts

@testable import TranscriptFormats

/// A file of our own writing in `Inputs/FORMAT/`, with the dump of what it must be read as beside it,
/// in `NAME.dump`.
struct InputFixture: CustomTestStringConvertible, Sendable {
  /// `webvtt/voices.vtt`
  let name: String

  var testDescription: String { name }
  var url: URL { Self.folder.appending(path: name) }
  var dumpURL: URL { url.appendingPathExtension("dump") }

  func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Inputs")

  static let all: [InputFixture] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).sorted().filter { name in
      name.contains("/") && !name.hasSuffix(".dump") && !name.contains("/.")
    }.map(InputFixture.init)
  }()

  /// Those that are quick to read thousands of times.
  static let small = all.filter { fixture in (try? fixture.bytes().count < 2500) ?? false }

  /// What reading gives, as text: the format and the dump of the transcript, or the error.
  static func outcome(_ bytes: [UInt8]) -> String {
    do throws(TranscriptFormatError) {
      let read = try TranscriptReader.read(bytes)
      return "format: \(read.format)\n" + read.transcript.dump
    } catch {
      return "error: \(error)\n"
    }
  }
}
