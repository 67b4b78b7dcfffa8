import TranscriptFormats
import Transcripts

extension ParsedTranscript {
  /// More than any recording needs, in bytes.
  private static let limit = 32 << 20

  /// Takes the turns from the file beside the document that tells its voices.
  /// - Parameter visit: is shown the path and the bytes, if the voices are taken.
  mutating func takeVoices(_ path: String, _ visit: (String, [UInt8]) -> Void) {
    let name = DocumentSource.file(path: path).name
    guard let bytes = try? FileBytes.read(path: path, limit: Self.limit) else {
      transcript.issues.append(
        Issue(byteOffset: 0, message: "\(name) beside it could not be read and was left out"))
      return
    }
    let speech = SpeakerIntervals(bytes, of: FileStem(name: name).stem)
    guard transcript.take(speech, from: name) else { return }
    voicesFrom = name
    visit(path, bytes)
  }
}
