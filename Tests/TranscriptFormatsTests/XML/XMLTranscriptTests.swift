import Testing
import Transcripts

@testable import TranscriptFormats

struct XMLTranscriptTests {
  private static let document = "<tt><body><p begin=\"1s\">één &amp; \u{1F41D}</p></body></tt>"

  @Test(arguments: [
    "", "\n\n", "<?xml version=\"1.0\"?>", "\n<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n",
    "<?xml version=\"1.0\" encoding=\"no-such-code\" standalone=\"yes\"?>",
    "<!-- <html> -->\n<?xml-stylesheet href=\"x\"?>", "<!DOCTYPE tt [<!ELEMENT tt (#PCDATA)>]>",
    "<!DOCTYPE tt PUBLIC \"-//x//\" 'y>'>",
  ])
  func `a document is known by its root whatever stands in front`(_ prolog: String) throws {
    #expect(
      Reading.cues(try Reading.transcript(prolog + Self.document)) == ["0:01 één & \u{1F41D}"])
  }

  @Test func `a document in UTF-16 is read`() throws {
    let units = ("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Self.document).utf16
    let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(Reading.cues(try TranscriptReader.read(bytes).transcript) == ["0:01 één & \u{1F41D}"])
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?><rss/>", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"?>text",
    "<?xml version=\"1.0\"?><!-- -->",
  ])
  func `XML of another kind is refused`(_ document: String) {
    #expect(throws: TranscriptFormatError.self) { try Reading.transcript(document) }
  }

  @Test(arguments: ["<html><body><p>a</p></body></html>", "<tt-x/>", "<>", "<", "a <tt> b"])
  func `what may be a page or plain text is left to others`(_ document: String) {
    #expect(throws: TranscriptFormatError.unrecognised) {
      try Array(document.utf8).withUnsafeBufferPointer { bytes throws(TranscriptFormatError) in
        guard XMLTranscript.recognises(ByteView(bytes)) else {
          throw TranscriptFormatError.unrecognised
        }
        _ = try XMLTranscript.read(ByteView(bytes))
      }
    }
  }

  @Test(arguments: [
    ("a & b", "a & b"), ("1 < 2", "1 < 2"), ("a&nbsp;b", "a b"), ("&ouml;&lt;", "ö<"),
    ("a\u{1}b", "a b"), ("a<br>b", "a\nb"), ("&#0;", "&#0;"), ("a<!-- & -->&b", "a&b"),
  ])
  func `the usual mistakes are put right with an issue`(_ text: String, _ read: String) throws {
    let transcript = try Reading.transcript(
      "<tt><body>\n<p begin=\"1s\">\(text)</p>\n<p begin=\"soon\">z</p></body></tt>")
    #expect(Reading.cues(transcript) == ["0:01 \(read)", "- z"])
    #expect(transcript.issues.map(\.line) == [2, 3])
  }

  @Test func `a document that breaks off keeps what stands before`() throws {
    let transcript = try Reading.transcript(
      "<tt><body><p begin=\"1s\">a</p><p begin=\"2s\">b</div>")
    #expect(Reading.cues(transcript) == ["0:01 a", "0:02 b"])
    #expect(transcript.issues.map(\.byteOffset) == [46])
  }

  @Test(arguments: ["", "\n", "\n<?xml version=\"1.0\"?>\n", "<!-- next -->"])
  func `documents one behind the other are one transcript`(_ between: String) throws {
    let document = "<tt><body><p begin=\"1s\">a</p></body></tt>"
    let other = "<tt><body><p begin=\"2s\">b</p><p begin=\"soon\">c</p></body></tt>"
    let transcript = try Reading.transcript(document + between + other)
    #expect(Reading.cues(transcript) == ["0:01 a", "0:02 b", "- c"])
    #expect(transcript.issues.map(\.byteOffset) == [70 + between.utf8.count])
  }

  @Test func `text behind a document ends it`() throws {
    let transcript = try Reading.transcript("<tt><body><p>a</p></body></tt> rest <tt/>")
    #expect(Reading.cues(transcript) == ["- a"])
    #expect(transcript.issues.map(\.byteOffset) == [31])
  }
}
