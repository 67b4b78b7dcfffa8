import Glibc
import TestSupport
import Testing

/// Who can read what the program writes.
struct PermissionTests {
  private let shelf: Shelf
  private var folder: TemporaryFolder { shelf.folder }

  init() throws {
    shelf = try Shelf()
    try folder.write(Shelf.talk(1), to: "talk.vtt")
  }

  /// Runs the program with an umask.
  private func run(umask: String, _ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["-c", "umask \(umask); exec \"$@\"", "sh", try Program.path()] + arguments,
      program: "/bin/sh", in: folder)
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat(folder.path(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }

  private func expectPrivate(in name: String) {
    for child in folder.names(in: name).map({ "\(name)/\($0)" }) {
      let isFolder = !folder.names(in: child).isEmpty
      let found = "\(child) \(String(mode(child), radix: 8))"
      #expect(mode(child) == (isFolder ? 0o700 : 0o600), Comment(rawValue: found))
      if isFolder { expectPrivate(in: child) }
    }
  }

  @Test(arguments: ["0", "022", "0277"])
  func `the library is its user's alone whatever the umask`(umask: String) throws {
    #expect(try run(umask: umask, "add", "talk.vtt").output == "Added 1\n")
    expectPrivate(in: "xdg")
    #expect(folder.names(in: Shelf.path).contains("overlays"))
  }

  @Test func `a library that was open to others is closed to them at the next start`() throws {
    _ = try run(umask: "022", "add", "talk.vtt")
    for part in ["", "/transcripts", "/overlays"] { chmod(folder.path(Shelf.path + part), 0o755) }
    for copy in shelf.copies { chmod(folder.path("\(Shelf.path)/transcripts/\(copy)"), 0o644) }
    _ = try run(umask: "022", "list")
    expectPrivate(in: "xdg")
  }

  @Test func `notes are written for their user alone, a transcript as the umask says`() throws {
    _ = try run(umask: "022", "notes", "talk.vtt", "--output", "notes.md")
    _ = try run(umask: "022", "export", "talk.vtt", "--format", "md", "--output", "talk.md")
    #expect(mode("notes.md") == 0o600 && mode("talk.md") == 0o644)
    chmod(folder.path("notes.md"), 0o640)
    _ = try run(umask: "022", "notes", "talk.vtt", "--output", "notes.md")
    #expect(mode("notes.md") == 0o640)
  }
}
