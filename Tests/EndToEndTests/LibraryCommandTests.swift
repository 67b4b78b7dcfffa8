import Glibc
import TestSupport
import Testing

/// `lectern add`, `list`, `search`, `remove` and what else scripts do with a library.
struct LibraryCommandTests {
  private let shelf: Shelf
  private var folder: TemporaryFolder { shelf.folder }

  init() throws { shelf = try Shelf() }

  private static let talk = """
    WEBVTT

    00:01.000 --> 00:04.000
    <v Ida Voss>We keep the ropes dry.

    01:05.000 --> 01:09.000
    <v Rúna Aas>Mostly it is gulls, and gulls again.
    """

  private func addTalk() throws {
    try folder.makeFolders("talks")
    try folder.write(Self.talk, to: "talks/harbour.en.vtt")
    try folder.write(
      """
      {"id": "abcdefghijk", "title": "Night Harbour", "duration": 69, "extractor": "youtube",
       "webpage_url": "https://example.org/h", "upload_date": "20240131"}
      """, to: "talks/harbour.info.json")
    let result = try shelf.run("add", "talks")
    #expect(result == Program.Result(exitCode: 0, output: "Added 1\n", errors: ""))
  }

  @Test func `a folder is added once, and what cannot be read is told`() throws {
    try addTalk()
    try folder.write("", to: "talks/empty.srt")
    try folder.write("0:00 Hello there. 0:05 Who is it?", to: "talks/hello.txt")
    let result = try shelf.run("add", "talks", "missing")
    #expect(result.exitCode == 1)
    #expect(result.output == "Added 1, 1 was there already, 2 could not be read\n")
    #expect(
      result.errors == """
        lectern: talks/empty.srt: nothing is in it; save the transcript into it first
        lectern: missing: no such file; check the name

        """)
    #expect(try shelf.run("add", "talks/hello.txt").output == "Added 0, 1 was there already\n")
  }

  @Test func `standard input, and the captions beside a recording, can be added`() throws {
    #expect(try shelf.run("add", "-", input: Self.talk).output == "Added 1\n")
    try folder.write(Self.talk, to: "harbour.vtt")
    try folder.write("sound", to: "harbour.mp4")
    #expect(try shelf.run("add", "harbour.mp4").output == "Added 0, 1 was there already\n")
    #expect(try shelf.run("list", "--json").output.contains(#""name":"standard input""#))
  }

  @Test func `the list has all that is known`() throws {
    let none = try shelf.run("list")
    #expect(none.exitCode == 0 && none.output == "" && none.errors.contains("lectern add FILE"))
    #expect(try shelf.run("list", "--json").output == "[]\n")
    try addTalk()
    let lines = try shelf.run("list").output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("Title          People"))
    #expect(
      lines[1].hasPrefix("Night Harbour  Rúna Aas, Ida Voss  2024-01-31   0:01:09"), "\(lines)")
    let json = try shelf.run("list", "--json", "harbour", "runa").output
    #expect(json.contains(#""date":"2024-01-31","duration_s":69,"#))
    #expect(json.contains(#""name":"harbour.en.vtt","notes":0,"people":["Rúna Aas","Ida Voss"],"#))
    #expect(try shelf.run("list", "--json", "oven").output == "[]\n")
  }

  @Test func `a search without files is a search of the library`() throws {
    let empty = try shelf.run("search", "gulls")
    #expect(empty.exitCode == 1 && empty.errors.contains("lectern add FILE"))
    try addTalk()
    let found = try shelf.run("search", "gulls")
    #expect(
      found
        == Program.Result(
          exitCode: 0,
          output: """
            Night Harbour · 2024-01-31
            1:05  Rúna Aas: Mostly it is gulls, and gulls again.

            """, errors: ""))
    let json = try shelf.run("search", "--json", "speaker:ida ropes").output
    #expect(json.hasPrefix(#"[{"after":" dry.","before":"We keep the ","date":"2024-01-31","#))
    #expect(json.contains(#","match":"ropes","speaker":"Ida Voss","start_ms":1000,"#))
    #expect(json.contains(#""title":"Night Harbour"}]"#) && json.contains(#""document":""#))
    #expect(try shelf.run("search", "speaker:ida gulls").exitCode == 1)
    #expect(try shelf.run("search", "title:harbour after:2024-02 gulls").exitCode == 1)
  }

  @Test func `a query that is none exits with 2 and a sentence`() throws {
    try addTalk()
    for arguments in [["before:x"], ["\"\""], ["-E", "gulls"]] {
      let result = try Program.run(["search"] + arguments, in: folder)
      #expect(result.exitCode == 2 && result.output == "", "\(arguments)")
      #expect(result.errors.hasPrefix("lectern: ") && result.errors.count { $0 == "\n" } == 1)
    }
  }

  @Test func `no more passages are printed than asked for, and that is said`() throws {
    try shelf.write(talks: 0..<3, to: "many")
    #expect(try shelf.run("add", "many").output == "Added 3\n")
    let result = try shelf.run("search", "--limit", "2", "lantern")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("lantern") && result.errors.contains("--limit"))
  }

  @Test func `a search for a speaker finds out first who speaks`() throws {
    let page = """
      # Bread
      ## Full Transcript
      0:00 Welcome to the bakery hour. I am Ruben Ilves, and with me is Ines Falk.
      0:10 Ines, what does a loaf weigh? 0:20 Thank you, Ruben. A kilogram, and more when it rains.
      """
    try shelf.write(talks: 0..<0, to: "pages")
    for number in 0..<41 { try folder.write(page + " 0:30 \(number).", to: "pages/\(number).md") }
    let added = try shelf.run("add", "pages")
    #expect(added.output == "Added 41\n")
    #expect(added.errors.contains("the speakers of 41 documents"))
    #expect(try shelf.run("search", "speaker:ruben welcome").exitCode == 0)
    #expect(try shelf.run("list", "--json", "Ruben Ilves").output.count { $0 == "{" } == 41)
  }

  @Test func `a document is taken off the shelf by its title, and what was made of it stays`()
    throws
  {
    try addTalk()
    let vague = try shelf.run("remove", "opera")
    #expect(vague.exitCode == 1)
    #expect(
      vague.errors == "lectern: “opera” is not in the library; lectern list shows the documents\n")
    #expect(shelf.copies.count == 2)
    let result = try shelf.run("remove", "night")
    #expect(result.exitCode == 0 && result.output.hasPrefix("Removed “Night Harbour”; "))
    #expect(shelf.copies.isEmpty)
    #expect(try shelf.run("search", "gulls").exitCode == 1)
    #expect(try shelf.run("add", "talks").output == "Added 1\n")
  }

  @Test func `archived documents are listed apart`() throws {
    try addTalk()
    #expect(try shelf.run("archive", "night").output == "Archived “Night Harbour”\n")
    #expect(try shelf.run("list").output == "")
    #expect(try shelf.run("list", "--archived").output.contains("Night Harbour"))
    #expect(try shelf.run("search", "gulls").exitCode == 0)
    #expect(try shelf.run("archive", "--back", "night").exitCode == 0)
    #expect(try shelf.run("list").output.contains("Night Harbour"))
  }

  @Test func `the welcome can be had whatever else there is`() throws {
    let result = try shelf.run("welcome", input: Self.talk)
    #expect(result.exitCode == 0 && result.output.contains("Welcome: How to Read"))
  }

  @Test func `the library says where it is, and is made anew on demand`() throws {
    #expect(try shelf.run("library", "path").output == "\(folder.path(Shelf.path))\n")
    try addTalk()
    #expect(try shelf.run("library", "rebuild").output == "Indexed 1 document\n")
    #expect(
      try shelf.run("library", "check").output
        == "1 document; the index has all that can be read\n")
  }
}
