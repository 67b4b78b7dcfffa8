import Glibc
import TestSupport
import Testing

@testable import TranscriptLibrary

/// The folders of the program that were open to others.
struct PrivateFoldersTests {
  private let folder: TemporaryFolder
  private let folders: PrivateFolders

  init() throws {
    folder = try TemporaryFolder()
    folders = PrivateFolders(
      data: DataDirectory(path: folder.path("data")),
      state: StateDirectory(path: folder.path("state")),
      cache: CacheDirectory(path: folder.path("cache")))
    try folder.write("{}", to: "data/overlays/a.json")
    try folder.write("a", to: "data/transcripts/a.vtt")
    try folder.write("a", to: "data/.git/config")
    try folder.write("a", to: "elsewhere")
    symlink(folder.path("elsewhere"), folder.path("data/link"))
    for name in ["data", "data/overlays", "data/transcripts", "data/.git"] { open(name, 0o755) }
    for name in ["data/overlays/a.json", "data/transcripts/a.vtt", "data/.git/config", "elsewhere"]
    {
      open(name, 0o644)
    }
  }

  private func open(_ name: String, _ mode: mode_t) { chmod(folder.path(name), mode) }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat(folder.path(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `a folder that was open to others is closed to them, with all that is in it`() {
    folders.mend()
    #expect(["data", "data/overlays", "data/transcripts"].allSatisfy { mode($0) == 0o700 })
    #expect(["data/overlays/a.json", "data/transcripts/a.vtt"].allSatisfy { mode($0) == 0o600 })
    #expect(mode("state/mended") == 0o600 && mode("cache") == 0)
  }

  @Test func `what other programs have in it, and what links lead to, is left alone`() {
    folders.mend()
    #expect(mode("data/.git") == 0o755 && mode("data/.git/config") == 0o644)
    #expect(mode("elsewhere") == 0o644)
  }

  @Test func `a folder that its user opens again stays open`() {
    folders.mend()
    open("data", 0o750)
    open("data/transcripts", 0o750)
    folders.mend()
    #expect(mode("data") == 0o750 && mode("data/transcripts") == 0o750)
  }

  @Test func `folders that are closed are not listed`() {
    open("data", 0o700)
    folders.mend()
    #expect(folder.names(in: "state").isEmpty)
  }
}
