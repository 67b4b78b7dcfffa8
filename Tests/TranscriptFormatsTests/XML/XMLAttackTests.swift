import Testing

@testable import TranscriptFormats

/// Documents that are written to do harm.
struct XMLAttackTests {
  @Test(arguments: [
    "<!DOCTYPE tt [<!ENTITY a \"0123456789\">\(Self.bomb)]><tt>&a30;</tt>",
    "<!DOCTYPE tt [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><tt>&e;</tt>",
    "<!DOCTYPE tt [<!ENTITY % p SYSTEM \"http://example.org/x.dtd\"> %p;]><tt/>",
    "<?xml version=\"1.0\"?><!DOCTYPE timedtext [<!ENTITY a \"b\">]><timedtext/>",
  ])
  func `a document that declares entities is refused`(_ document: String) {
    #expect(Self.problem(document)?.contains("declares entities") == true)
  }

  @Test func `an external document type is not read, and references of HTML in it are`() throws {
    let document = """
      <!DOCTYPE tt SYSTEM "file:///etc/hostname">
      <tt><body><p begin="1s">caf&eacute; &other;</p></body></tt>
      """
    #expect(Reading.cues(try Reading.transcript(document)) == ["0:01 café &other;"])
  }

  @Test(arguments: [100_000, 201])
  func `elements nested too deeply are refused`(_ depth: Int) {
    let document = "<tt>" + String(repeating: "<div>", count: depth)
    #expect(Self.problem(document)?.contains("more than 200 deep") == true)
  }

  @Test func `many attributes, long names and long values cost no more than their length`() throws {
    let attributes = (0..<20_000).map { " a\($0)=\"\($0)\"" }.joined()
    let name = String(repeating: "n", count: 200_000)
    let document = """
      <tt\(attributes)><body><p begin="1s">one</p><\(name)/>
      <p begin="2s" end="\(name)">two</p></body></tt>
      """
    #expect(Reading.cues(try Reading.transcript(document)) == ["0:01 one", "0:02 two"])
  }

  @Test func `a namespace whose name is very long is refused`() {
    let namespace = String(repeating: "n", count: 2001)
    let document = "<tt xmlns=\"\(namespace)\"><body/></tt>"
    #expect(Self.problem(document)?.contains("namespace") == true)
  }

  @Test func `many names of an agent and many agents of an element cost no more than their length`()
    throws
  {
    let names = String(repeating: "<name type=\"alias\">Bo</name>", count: 20_000)
    let agents = String(repeating: "a ", count: 20_000)
    let rows = String(repeating: "<p agent=\"a\">one</p>", count: 20_000)
    let document = """
      <tt><head><metadata><agent id="a">\(names)</agent></metadata></head>
      <body><div>\(rows)<p agent="\(agents)">two</p></div></body></tt>
      """
    let transcript = try Reading.transcript(document)
    #expect(transcript.cues.count == 20_001)
    let several = [String](repeating: "Bo", count: 20).joined(separator: ", ")
    #expect(transcript.speakers.map(\.name) == ["Bo", several])
  }

  @Test func `a name that is very long is none`() throws {
    let name = String(repeating: "n", count: 501)
    let document = """
      <tt><head><metadata><agent id="a"><name>\(name)</name></agent></metadata></head>
      <body><p agent="a">one</p></body></tt>
      """
    #expect(try Reading.transcript(document).speakers.map(\.name) == ["a"])
  }

  @Test(arguments: ["&", "<", "&amp", "&#", "<!--", "<![CDATA["])
  func `what breaks off at every byte costs no more than its length`(_ piece: String) throws {
    let document = "<tt><body><p>x" + String(repeating: piece, count: 100_000)
    let cues = try Reading.transcript(document).cues
    #expect(cues.count == 1)
  }

  @Test(arguments: [
    "<tt", "<tt><", "<?xml", "<transcript>", "<timedtext format=\"3\"", "<tt/><tt/>",
  ])
  func `a document of a few bytes is an empty transcript or an error`(_ document: String) {
    let transcript = try? Reading.transcript(document)
    #expect(transcript?.cues.isEmpty ?? true)
  }

  /// Each entity ten times the one before it.
  private static let bomb = (1...30).map { i in
    let before = i == 1 ? "&a;" : "&a\(i - 1);"
    return "<!ENTITY a\(i) \"\(String(repeating: before, count: 10))\">"
  }.joined()

  /// Why a document cannot be read; nil when it can.
  private static func problem(_ document: String) -> String? {
    do throws(TranscriptFormatError) {
      _ = try Reading.transcript(document)
      return nil
    } catch {
      guard case .unreadable("XML", let problem, _) = error else { return nil }
      return problem
    }
  }
}
