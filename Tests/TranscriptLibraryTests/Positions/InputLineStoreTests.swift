import TestSupport
import Testing

@testable import TranscriptLibrary

struct InputLineStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var store: InputLineStore {
    InputLineStore(StateDirectory(path: "\(folder.path)/state"))
  }

  @Test func `lines come back in order, each once and the newest last`() throws {
    #expect(try store.all() == [])
    for line in ["/lamp", ":s3", "~l.mp", "/lamp"] { try store.keep(line) }
    #expect(try store.all() == [":s3", "~l.mp", "/lamp"])
  }

  @Test func `a line that was cut short does no harm to the next one`() throws {
    try folder.write(":s3\n/la", to: "state/history")
    try store.keep("/lamp")
    #expect(try store.all() == [":s3", "/la", "/lamp"])
  }

  @Test func `a file of mostly old lines is written anew without them`() throws {
    for number in 0..<30 {
      try store.keep("/\(String(repeating: "lamp ", count: 900))\(number % 5)")
    }
    #expect(SystemFiles.size("\(folder.path)/state/history") < 100_000)
    #expect(try store.all().count == 5)
  }
}
