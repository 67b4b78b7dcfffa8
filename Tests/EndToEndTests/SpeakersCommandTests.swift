import Glibc
import TestSupport
import Testing

/// `lectern speakers`, as scripts use it.
struct SpeakersCommandTests {
  private static let page = """
    Learning Library

    Night Harbour: Ropes

    Full Transcript

    0:00Ida: Welcome to the harbour. 0:10Rúna: Hello Ida. 0:20Mostly gulls. 0:30Ida: Really?
    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.page, to: "page.txt")
  }

  private func speakers(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["speakers"] + arguments, in: folder, input: input)
  }

  @Test func `labels say who speaks, and when`() throws {
    let result = try speakers("page.txt", "--json")
    #expect(result.exitCode == 0 && result.errors == "")
    for part in [
      #""id":"S1","name":"Ida""#, #""id":"S2","name":"Rúna""#, #""review":["#,
      #""speaker":"S2","start_char":0,"start_line":1}"#,
    ] { #expect(result.output.contains(part), "\(result.output)") }
    #expect(try speakers("-", "--json", input: Self.page).output == result.output)
  }

  @Test func `for people there is a table`() throws {
    let result = try speakers("page.txt")
    #expect(result.exitCode == 0 && result.errors == "")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("Speaker  Role"))
    #expect(lines[2].split(separator: " ") == ["Rúna", "0:00:20", "67%", "1", "as", "labelled"])
    #expect(try speakers("page.txt", "--explain").output.contains("0:30  Ida"))
  }

  @Test func `an export has who speaks in a member of its own`() throws {
    let plain = try Program.run(["export", "--format", "json", "page.txt"], in: folder).output
    let with = try Program.run(
      ["export", "--format", "json", "--speakers", "all", "page.txt"], in: folder
    ).output
    #expect(with.hasPrefix("{\"attribution\":{\"origin\":\"labels\",\"speakers\":["))
    #expect(with.hasSuffix(plain.dropFirst()))
  }

  @Test func `corrections that say nothing are told one by one, and the rest goes on`() throws {
    try folder.write(
      """
      {"corrections": [7, {"start_line": 90, "start_char": 0, "end_line": 99, "end_char": 0,
        "speaker": "Ida"}]}
      """, to: "c.json")
    let result = try speakers("page.txt", "--json", "--corrections", "c.json")
    #expect(result.exitCode == 0 && result.output.hasPrefix("{"))
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("lectern: c.json: corrections[0] is not used: "))
    #expect(
      lines[1] == "lectern: c.json: corrections[1] is not used: it starts outside the text")
  }

  @Test func `a file of corrections can say all that the reader can`() throws {
    try folder.write(
      """
      {"corrections": [
        {"start_line": 1, "start_char": 0, "end_line": 3, "end_char": 0, "speaker": "Otto"},
        {"kind": "split", "start_line": 2, "start_char": 0},
        {"kind": "rename", "from": "Otto", "to": "Otto Brem"},
        {"kind": "merge"}], "cast": {"count": 2}}
      """, to: "c.json")
    let result = try speakers("page.txt", "--json", "--corrections", "c.json")
    #expect(result.exitCode == 0 && result.output.contains(#""name":"Otto Brem""#))
    #expect(
      result.errors == "lectern: c.json: corrections[3] is not used: kind must be speaker, voice, "
        + "rename, split or join\n")
  }

  @Test func `a number of speakers is at least one, and for inference alone`() throws {
    let labelled = try speakers("page.txt", "--speakers", "2")
    #expect(labelled.exitCode == 0)
    #expect(labelled.errors.contains("--speakers counts where speakers are inferred"))
    let result = try speakers("page.txt", "--speakers", "0")
    #expect(result.exitCode == 64 && result.errors.contains("--speakers needs a number from 1 on"))
  }

  @Test(arguments: [
    ["page.txt", "--corrections", "page.txt"], ["page.txt", "--roster", "damaged.json"],
    ["page.txt", "--roster", "missing"], ["missing"], ["page.txt", "--corrections", "."],
  ])
  func `what cannot be read is told in one line`(arguments: [String]) throws {
    try folder.write("{", to: "damaged.json")
    let result = try Program.run(["speakers"] + arguments, in: folder)
    #expect(result.exitCode == 1 && result.output == "")
    #expect(result.errors.hasPrefix("lectern: \(arguments.last ?? ""): "))
    #expect(result.errors.count { $0 == "\n" } == 1)
  }

  @Test func `nothing is written by asking`() throws {
    _ = try speakers("page.txt", "--json")
    _ = try speakers("page.txt")
    #expect(access(folder.path("xdg"), F_OK) != 0)
  }
}
