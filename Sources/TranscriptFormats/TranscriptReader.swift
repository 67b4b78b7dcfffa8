/// Reads the bytes of any known format.
public enum TranscriptReader {
  /// Every format, the pickier sniffers first.
  static let formats: [any TranscriptFormat.Type] = [
    WebVTT.self, JSONTranscript.self, XMLTranscript.self, HTMLFormat.self, SubRip.self, SBV.self,
    LRC.self, WhisperTable.self, LearningLibraryPage.self, StampedText.self, StampedCaptions.self,
    PlainText.self,
  ]

  /// The number of bytes at the start of an input that the sniffers may read.
  static let sniffed = 64 * 1024

  /// Recognises the format by the first bytes and reads the whole.
  ///
  /// UTF-8, UTF-16 and Windows-1252 are told apart by the bytes. Damage that leaves a transcript
  /// readable is in the transcript's issues. Linear in the size of the input; what is not text is
  /// refused after its first 64 KB.
  /// - Parameter name: the name of the file, where there is one. It makes no format: it only keeps
  ///   what is called captions, and holds none, from being taken for prose.
  /// - Throws: the reason that the bytes are no transcript.
  public static func read(
    _ bytes: [UInt8], name: String? = nil
  ) throws(TranscriptFormatError) -> ParsedTranscript {
    let promise = name.map(CaptionFileName.init)
    let input = InputText(bytes)
    let found: Result<ParsedTranscript, TranscriptFormatError> =
      input.bytes.withUnsafeBufferPointer { text in
        do throws(TranscriptFormatError) {
          return .success(try read(ByteView(text), promise))
        } catch {
          return .failure(error)
        }
      }
    do {
      var read = try found.get()
      read.transcript.clampTimes()
      read.transcript.issues = input.located(read.transcript.issues)
      return read
    } catch {
      throw error.atInput(input.inputOffset)
    }
  }

  private static func read(
    _ text: ByteView, _ promise: CaptionFileName?
  ) throws(TranscriptFormatError) -> ParsedTranscript {
    let head = ByteView(text.bytes(0..<sniffed))
    // By the specification of WebVTT, a zero in it is a character that could not be read.
    if !head.has("WEBVTT", at: 0), let offset = BinaryProbe.firstOffence(in: head) {
      throw .binary(byteOffset: offset)
    }
    guard text.hasVisibleText else { throw .empty }
    for format in formats where promise?.rulesOut(format) != true && format.recognises(head) {
      do {
        return try format.read(text)
      } catch {
        guard error == .unrecognised else { throw error }
      }
    }
    throw promise?.broken ?? .unrecognised
  }
}
