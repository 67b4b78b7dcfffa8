import Glibc
import TestSupport
import Testing

@testable import ReaderRuntime

struct TranscriptFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolders("talks/old")
    try folder.makeFolders("talks/.git")
    for name in [
      "b.vtt", "a.en.SRT", "a.info.json", "a.mp4", "notes", "old/c.markdown", "old/d.chapters.json",
      ".hidden.vtt", ".git/e.txt", "f.JSON3", "g.pdf",
    ] { try folder.write("x", to: "talks/\(name)") }
    symlink("\(folder.path)/talks", "\(folder.path)/talks/again")
    symlink("\(folder.path)/talks/b.vtt", "\(folder.path)/talks/z.vtt")
  }

  private func names(_ arguments: [String]) -> [String] {
    TranscriptFiles(arguments.map { $0 == "-" ? $0 : "\(folder.path)/\($0)" }).sources.map(\.name)
  }

  @Test func `of a folder all that is called like a transcript is taken, and nothing twice`() {
    #expect(names(["talks"]) == ["a.en.SRT", "b.vtt", "f.JSON3", "c.markdown"])
    #expect(names(["talks/b.vtt", "talks/", "talks"]).count == 4)
  }

  @Test func `what is named is taken, whatever it is called`() {
    #expect(
      names(["talks/notes", "talks/a.mp4", "-", "missing", "-"]) == [
        "notes", "a.mp4", "standard input", "missing",
      ])
  }

  @Test func `a link to a folder is followed where it is named`() {
    #expect(names(["talks/again"]) == ["a.en.SRT", "b.vtt", "f.JSON3", "c.markdown"])
  }
}
