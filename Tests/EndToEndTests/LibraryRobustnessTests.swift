import Glibc
import Testing

/// What becomes of a library when something goes wrong.
@Suite(.serialized) struct LibraryRobustnessTests {
  private let shelf: Shelf

  init() throws { shelf = try Shelf() }

  /// Starts `lectern add` and kills it as soon as so many copies are there.
  private func killAdding(_ name: String, atCopy count: Int) throws {
    let arguments = [try Program.path(), "add", name]
    let child = try ChildProcess(
      arguments, environment: Program.environment(shelf.folder), folder: shelf.folder.path)
    while shelf.copies.count < count, !child.hasEnded { sched_yield() }
    _ = child.killAtOnce()
  }

  @Test(arguments: [1, 31, 70, 150, 199])
  func `a kill while documents are added leaves a sound library`(_ count: Int) throws {
    try shelf.write(talks: 0..<200, to: "talks")
    try killAdding("talks", atCopy: count)
    let copies = shelf.copies.count
    #expect(copies >= count)
    let check = try shelf.run("library", "check")
    #expect(check.exitCode == 0, "\(check.output)")
    #expect(
      check.output.hasSuffix(
        "\(copies) document\(copies == 1 ? "" : "s"); the index has all that can be read\n"))
    #expect(try shelf.run("add", "talks").exitCode == 0)
    #expect(shelf.copies.count == 200)
    for talk in [0, 73, 199] {
      let found = try shelf.run("search", "number\(talk)part7")
      #expect(found.exitCode == 0 && found.output.hasPrefix("talk-\(talk).vtt\n"))
    }
  }

  @Test func `two who add to one library at once both succeed`() throws {
    try shelf.write(talks: 0..<60, to: "one")
    try shelf.write(talks: 40..<100, to: "two")
    let children = try ["one", "two"].map { name in
      try ChildProcess(
        [try Program.path(), "add", name], environment: Program.environment(shelf.folder),
        folder: shelf.folder.path)
    }
    for child in children { #expect(child.waitForEnd() == 0) }
    #expect(shelf.copies.count == 100)
    #expect(try shelf.run("list", "--json").output.count { $0 == "{" } == 100)
    #expect(try shelf.run("library", "check").exitCode == 0)
  }

  enum Damage: CaseIterable { case deleted, zeros, noise, cut, noiseInside }

  @Test(arguments: Damage.allCases)
  func `a search answers whatever became of the index`(_ damage: Damage) throws {
    try shelf.write(talks: 0..<30, to: "talks")
    try shelf.run("add", "talks")
    try spoil(damage)
    let found = try shelf.run("search", "number7part7")
    #expect(found.exitCode == 0 && found.output.hasPrefix("talk-7.vtt\n"), "\(found)")
    #expect((found.errors != "") == (damage != .deleted), "\(found.errors)")
    #expect(try shelf.run("library", "check").exitCode == 0)
    #expect(try shelf.run("search", "number3part3").errors == "")
  }

  private func spoil(_ damage: Damage) throws {
    let name = "\(Shelf.path)/library.db"
    for suffix in ["-wal", "-shm"] { unlink(shelf.folder.path(name + suffix)) }
    var random = SystemRandomNumberGenerator()
    func noise(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: 1...255, using: &random) }
    }
    switch damage {
    case .deleted: unlink(shelf.folder.path(name))
    case .zeros: try shelf.folder.write([UInt8](repeating: 0, count: 40_000), to: name)
    case .noise: try shelf.folder.write(noise(40_000), to: name)
    case .cut: truncate(shelf.folder.path(name), 20_000)
    case .noiseInside:
      let file = open(shelf.folder.path(name), O_WRONLY)
      let bytes = noise(400_000)
      pwrite(file, bytes, bytes.count, 8192)
      close(file)
    }
  }

  @Test(arguments: ["add page.vtt", "list", "search gulls", "library check", "library path"])
  func `without a home there is one clear line`(_ line: String) throws {
    try shelf.folder.write(Shelf.talk(1), to: "page.vtt")
    let arguments = [try Program.path()] + line.split(separator: " ").map(String.init)
    let result = try Program.run(
      ["-u", "HOME", "-u", "XDG_DATA_HOME", "-u", "XDG_STATE_HOME"] + arguments,
      program: "/usr/bin/env", in: shelf.folder)
    #expect(result.exitCode == (line.hasPrefix("search") ? 2 : 1) && result.output == "")
    #expect(
      result.errors == "lectern: there is no folder to save in; set HOME or XDG_DATA_HOME\n")
  }

  @Test func `where nothing can be written there is one clear line, and what is there is read`()
    throws
  {
    try shelf.folder.write(Shelf.talk(1), to: "page.vtt")
    try shelf.folder.write("in the way", to: "xdg")
    let result = try shelf.run("add", "page.vtt")
    #expect(result.exitCode == 1 && result.output == "")
    #expect(result.errors.hasPrefix("lectern: ") && result.errors.count { $0 == "\n" } == 1)
    #expect(try shelf.run("search", "lantern", "page.vtt").exitCode == 0)
  }

  /// Runs the program where no file can grow, as on a full disk.
  private func runWithoutRoom(_ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"", try Program.path()] + arguments,
      program: "/bin/sh", in: shelf.folder)
  }

  @Test func `without room on the disk what is there is listed and searched`() throws {
    try shelf.write(talks: 0..<3, to: "talks")
    try shelf.run("add", "talks")
    let list = try runWithoutRoom("list", "--json")
    #expect(list == (try shelf.run("list", "--json")) && list.output.contains("talk-2.vtt"))
    let found = try runWithoutRoom("search", "number1part7")
    #expect(found.exitCode == 0 && found.output.hasPrefix("talk-1.vtt\n"))
    let added = try runWithoutRoom("add", "talks")
    #expect(added.exitCode == 0 && added.output == "Added 0, 3 were there already\n")
    try shelf.write(talks: 7..<8, to: "more")
    let more = try runWithoutRoom("add", "more")
    #expect(more.exitCode == 1 && more.output == "" && more.errors.count { $0 == "\n" } == 1)
  }

  @Test func `without room for the index what is on the shelf is listed, and it is told`() throws {
    try shelf.write(talks: 0..<3, to: "talks")
    try shelf.run("add", "talks")
    for suffix in ["", "-wal", "-shm"] {
      unlink(shelf.folder.path("\(Shelf.path)/library.db\(suffix)"))
    }
    let list = try runWithoutRoom("list", "--json")
    #expect(list.exitCode == 0 && list.output.count { $0 == "{" } == 3)
    #expect(list.errors.hasPrefix("lectern: ") && list.errors.count { $0 == "\n" } == 1)
    let found = try runWithoutRoom("search", "number1part7")
    #expect(found.exitCode == 2 && found.output == "" && found.errors.count { $0 == "\n" } == 1)
    #expect(try shelf.run("search", "number1part7").exitCode == 0)
  }
}
