import Glibc
import TestSupport
import Testing

@testable import TranscriptLibrary

struct SafeFileTests {
  private let folder: TemporaryFolder
  private let old = Array("the old one".utf8)
  private let new = [UInt8](repeating: 0x6E, count: 250)

  init() throws { folder = try TemporaryFolder() }

  private func file(_ files: any FileLayer = SystemFiles()) -> SafeFile {
    SafeFile("\(folder.path)/a/b/file", files: files)
  }

  @Test func `folders are made, and another write takes the first one's place`() throws {
    try file().write(old)
    try file().write(new)
    #expect(try SystemFiles.read("\(folder.path)/a/b/file") == new)
    #expect(folder.names(in: "a/b") == ["file"])
  }

  @Test func `a file that is not there is nil, a folder in its place an error`() throws {
    #expect(try SystemFiles.read("\(folder.path)/nothing") == nil)
    #expect(throws: LibraryError.cannotRead(path: folder.path, EINVAL)) {
      try SystemFiles.read(folder.path)
    }
  }

  /// The number of calls of a write in which nothing fails.
  private func calls() throws -> Int {
    try file().write(old)
    let files = FailingFiles(failing: .max)
    try file(files).write(new)
    return files.count
  }

  @Test func `whichever step fails, the file is the old one or the new one, and whole`() throws {
    let count = try calls()
    // Create, three short writes, sync, close, rename, sync of the folder.
    #expect(count == 8)
    for step in 1...count {
      try file().write(old)
      #expect(throws: LibraryError.cannotWrite(path: "\(folder.path)/a/b/file", ENOSPC)) {
        try file(FailingFiles(failing: step)).write(new)
      }
      let kept = try SystemFiles.read("\(folder.path)/a/b/file")
      #expect(kept == (step < count ? old : new), "step \(step)")
      #expect(folder.names(in: "a/b") == ["file"], "step \(step)")
    }
  }

  @Test func `when everything ends at a step, the file is whole, and the next write works`() throws
  {
    let count = try calls()
    for step in 1...count {
      try file().write(old)
      #expect(throws: LibraryError.self) {
        try file(FailingFiles(failing: step, staysDown: true)).write(new)
      }
      let kept = try SystemFiles.read("\(folder.path)/a/b/file")
      #expect(kept == old || kept == new, "step \(step)")
      try file().write(new)
      #expect(try SystemFiles.read("\(folder.path)/a/b/file") == new)
    }
  }

  @Test func `a folder that cannot be made is told, and none is left half made`() {
    #expect(throws: LibraryError.cannotMakeFolder(path: "\(folder.path)/a", EROFS)) {
      try file(FailingFiles(failing: 1, number: EROFS)).write(new)
    }
    #expect(folder.names() == [])
  }

  @Test func `a file in the place of a folder is told`() throws {
    try folder.write("", to: "a")
    #expect(throws: LibraryError.self) { try file().write(new) }
    #expect(folder.names() == ["a"])
  }

  @Test func `what is set aside never takes another file's name`() throws {
    for text in ["one", "two", "three"] {
      try file().write(Array(text.utf8))
      _ = try file().setAside()
    }
    let names = folder.names(in: "a/b")
    #expect(names == ["file.damaged-1", "file.damaged-2", "file.damaged-3"])
    #expect(folder.text("a/b/file.damaged-2") == "two")
  }

  @Test func `what cannot be set aside stays`() throws {
    try file().write(old)
    #expect(throws: LibraryError.cannotSetAside(path: "\(folder.path)/a/b/file", EROFS)) {
      try file(FailingFiles(failing: 1, number: EROFS)).setAside()
    }
    #expect(try SystemFiles.read("\(folder.path)/a/b/file") == old)
  }
}
