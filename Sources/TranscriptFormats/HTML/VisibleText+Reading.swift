import Transcripts

extension VisibleText {
  /// Whether the text has headings that only a page of a Learning Library has.
  var hasHeadingsOfPage: Bool {
    bytes.withUnsafeBufferPointer { PageLayout(ByteView($0)).hasHeadings }
  }

  /// Reads the lines as the formats of plain text do, with issues at their place in the source.
  /// - Throws: `TranscriptFormatError.empty` when the page shows nothing, and `.unrecognised` when
  ///   no transcript is in what it shows.
  func read() throws(TranscriptFormatError) -> ParsedTranscript {
    let outcome: Result<ParsedTranscript, TranscriptFormatError> =
      bytes.withUnsafeBufferPointer { buffer in
        do throws(TranscriptFormatError) {
          let text = ByteView(buffer)
          guard text.hasVisibleText else { throw .empty }
          return .success(try Self.read(text))
        } catch {
          return .failure(error)
        }
      }
    var read = try outcome.get()
    for i in read.transcript.issues.indices {
      read.transcript.issues[i].byteOffset = source(of: read.transcript.issues[i].byteOffset)
    }
    // Before captions without headings, any line may stand.
    let found = read.transcript.title
    read.transcript.title = titleOfPage ?? (hasHeadingsOfPage ? found ?? title : title ?? found)
    return read
  }

  /// The page of a library, else names and stamps on lines, else at least names before
  /// paragraphs: any page of the web has prose.
  private static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    do throws(TranscriptFormatError) {
      let read = try LearningLibraryPage.read(text)
      return read.format == "text"
        ? ParsedTranscript(format: "html", transcript: read.transcript) : read
    } catch {
      guard error == .unrecognised else { throw error }
    }
    let head = ByteView(text.bytes(0..<TranscriptReader.sniffed))
    let read = try PlainText.read(text)
    guard StampedText.recognises(head) || read.transcript.speakers.count > 1 else {
      throw .unrecognised
    }
    return ParsedTranscript(format: "html", transcript: read.transcript)
  }

  /// The main heading, unless it names the library or a part of the page.
  private var titleOfPage: String? {
    guard let mainHeading, mainHeading.lowercased() != "learning library" else { return nil }
    let namesPart = Array(mainHeading.utf8).withUnsafeBufferPointer {
      PagePart.heading(ByteView($0), line: 0..<$0.count) != nil
    }
    return namesPart ? nil : mainHeading
  }
}
