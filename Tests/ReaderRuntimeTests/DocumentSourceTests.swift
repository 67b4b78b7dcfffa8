import Glibc
import Reader
import TestSupport
import TranscriptFormats
import Testing

@testable import ReaderRuntime

struct DocumentSourceTests {
  private func reason(_ path: String) throws -> DocumentError.Reason {
    let error = #expect(throws: DocumentError.self) {
      try DocumentSource.file(path: path).read()
    }
    let sentence = ErrorSentences.sentence(try #require(error))
    #expect(sentence.hasPrefix("\(path): ") && !sentence.contains("\n"))
    return try #require(error?.reason)
  }

  @Test func `what cannot be read is told apart`() throws {
    let folder = try TemporaryFolder()
    #expect(try reason(folder.path + "/nothing") == .file(.missing))
    #expect(try reason(folder.path) == .file(.folder))
    #expect(try reason("/dev/null") == .file(.notAFile))
    #expect(try reason(folder.write("", to: "empty")) == .format(.empty))
    #expect(try reason(folder.write(" \n\n", to: "blank")) == .format(.empty))
    #expect(
      try reason(folder.write([0x7F, 0x45, 0, 0], to: "binary")) == .format(.binary(byteOffset: 2)))
    #expect(try reason(folder.write("1\nno times\n", to: "a.srt")) == .format(.unrecognised))
    #expect(try reason(folder.write("", to: "a") + "/b") == .file(.missing))
  }

  @Test func `a file that may not be read is told as that`() throws {
    let path = try TemporaryFolder().path
    let error = DocumentError(source: .file(path: path), reason: .file(.notPermitted))
    #expect(ErrorSentences.sentence(error).contains("permission"))
  }

  @Test func `a file over the limit is refused, one at the limit is read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("12345", to: "five")
    #expect(try FileBytes.read(path: path, limit: 5) == Array("12345".utf8))
    #expect(throws: FileError.tooLarge(limit: 4)) { try FileBytes.read(path: path, limit: 4) }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func `a pipe is read to its end`(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = folder.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let writer = PipeWriter(path: path, bytes: bytes)
    writer.start()
    #expect(try FileBytes.read(path: path, limit: 1 << 20) == bytes)
    writer.join()
  }

  @Test func `a control in a file's name is not told as one`() {
    let error = DocumentError(source: .file(path: "a\u{1B}[31mb\nc"), reason: .file(.missing))
    let sentence = ErrorSentences.sentence(error)
    #expect(sentence.hasPrefix("a␛[31mb c: "))
  }

  @Test func `a document is called by the last part of its path`() {
    #expect(DocumentSource(argument: "talks/a b.txt").name == "a b.txt")
    #expect(DocumentSource(argument: "-").name == "standard input")
    #expect(DocumentSource(argument: "./-") == .file(path: "./-"))
  }

  @Test func `a damaged document is opened and says so`() throws {
    let folder = try TemporaryFolder()
    var bytes = Array(Samples.page.utf8)
    bytes.insert(0xFF, at: bytes.count - 3)
    let opened = try DocumentSource.file(path: folder.write(bytes, to: "damaged.txt")).open()
    let notice = try #require(opened.notice)
    #expect(notice.hasPrefix("1 place could not be read as it stands (:issues): "))
    #expect(opened.document.canReload)
  }

  @Test func `a document is read again, or it is said why not`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Samples.page, to: "talk.txt")
    let source = DocumentSource.file(path: path)
    guard case .documentLoaded(let document) = source.reload() else {
      Issue.record("not read again")
      return
    }
    #expect(document.title == "Bread and Letters")
    unlink(path)
    guard case .noticeGiven(let notice) = source.reload() else {
      Issue.record("no notice")
      return
    }
    #expect(notice == "\(path): no such file; check the name")
    guard case .noticeGiven = DocumentSource.standardInput.reload() else {
      Issue.record("standard input was read again")
      return
    }
  }

  @Test func `a pipe is read once, and it is said that it cannot be again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    mkfifo(path, 0o600)
    guard case .noticeGiven(let notice) = DocumentSource.file(path: path).reload() else {
      Issue.record("a pipe was read again")
      return
    }
    #expect(notice == "pipe can be read only once; the text is kept")
  }

  @Test func `the welcome is whole`() throws {
    let read = try DocumentSource.welcome.read()
    #expect(read.transcript.sections.count == 6)
    #expect(read.transcript.keyPoints.count == 4)
    #expect(read.transcript.issues == [])
    #expect(read.transcript.title == "Welcome: How to Read a Conversation")
  }
}
