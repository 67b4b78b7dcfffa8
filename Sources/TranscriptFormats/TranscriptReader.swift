/// Reads the bytes of any known format.
public enum TranscriptReader {
  /// Every format, the pickier sniffers first.
  static let formats: [any TranscriptFormat.Type] = [LearningLibraryPage.self]

  /// How many bytes at the start of an input the sniffers may look at.
  static let sniffed = 64 * 1024

  /// Recognises the format by the first bytes and reads the whole.
  ///
  /// Damage that leaves a transcript readable is in the transcript's issues. Linear in the size of
  /// the input; what is not text is refused after its first 64 KB.
  /// - Throws: what kept the bytes from being a transcript.
  public static func read(_ bytes: [UInt8]) throws(TranscriptFormatError) -> ReadTranscript {
    if let offset = BinaryProbe.firstOffence(in: bytes.prefix(sniffed)) {
      throw .binary(byteOffset: offset)
    }
    guard bytes.withUnsafeBufferPointer({ ByteView($0).hasVisibleText }) else { throw .empty }
    for format in formats where format.recognises(bytes.prefix(sniffed)) {
      do {
        return ReadTranscript(format: format.name, transcript: try format.read(bytes))
      } catch {
        guard error == .unrecognised else { throw error }
      }
    }
    throw .unrecognised
  }
}
