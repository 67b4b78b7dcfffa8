import Reader
import ReaderRuntime
import TerminalCells
import Testing

/// Whole screens of who speaks: the pane, the picker, the reasons, the next question.
struct SpeakerScreenTests {
  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `who speaks, and the pane with the focus`(size: String) throws {
    try expectSpeakers("speakers-pane-\(size)", size, "} l")
  }

  @Test(arguments: ["120x40", "80x24", "60x20", "20x6"])
  func `the picker`(size: String) throws { try expectSpeakers("picker-\(size)", size, "} s ↓") }

  @Test func `a new name in the picker, for this speaker`() throws {
    try expectSpeakers("picker-new-80x24", "80x24", "} s 'Mona' Tab Tab")
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `why a turn has its name`(size: String) throws {
    try expectSpeakers("evidence-\(size)", size, "} W j")
  }

  @Test(arguments: ["120x40", "80x24", "60x20", "20x6"])
  func `the question who speaks, after some answers`(size: String) throws {
    try expectSpeakers("labelling-\(size)", size, "C Enter +3000ms Enter +4000ms 1 +5000ms")
  }

  @Test func `a name is typed for the turn that is asked about`() throws {
    try expectSpeakers("labelling-name-80x24", "80x24", "C Space s 'Mo'")
  }

  @Test func `a correction says what changed elsewhere`() throws {
    try expectSpeakers("correction-120x40", "120x40", "} s 1")
  }

  @Test func `the turns that changed`() throws {
    try expectSpeakers("changes-80x24", "80x24", "} s 1 : 'changes' Enter")
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `who asks and who answers`(size: String) throws {
    try expectSpeakers("questions-answered-\(size)", size, ": 'questions' Enter j")
  }

  @Test(arguments: ["120x40", "80x24"])
  func `matches one a line with who says them`(size: String) throws {
    try expectSpeakers("concordance-voices-\(size)", size, "/ 'it' Enter K o o o g j")
  }

  @Test func `selected turns`() throws { try expectSpeakers("selection-80x24", "80x24", "} v }") }

  @Test func `a search among the words of one`() throws {
    try expectSpeakers("speaker-search-120x40", "120x40", "/ 'speaker:ines it'")
  }

  private func expectSpeakers(
    _ name: String, _ size: String, _ keys: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    var session = HeadlessSession(
      document: Samples.document(Voices.page),
      size: try #require(CellSize(size), sourceLocation: location), theme: try Samples.theme(),
      speakers: Voices.service, reload: { .noticeGiven("") })
    session.run(try KeyScript(keys))
    try expectScreen(session.surface, named: name, location: location)
  }
}
