import Glibc
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct PositionStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store(_ files: any FileLayer = SystemFiles()) -> PositionStore {
    PositionStore(StateDirectory(path: "\(folder.path)/state"), files: files)
  }

  private func hash(_ number: Int) -> ContentHash { ContentHash(Array("\(number)".utf8)) }

  private func position(_ cue: Int) -> ReadingPosition {
    ReadingPosition(
      place: Place(cue: cue, offset: 7), percent: cue % 101, read: "2024-06-01T12:00:00Z")
  }

  @Test func `the last place of a document counts`() throws {
    #expect(try store().all().isEmpty && store().position(hash(1)) == nil)
    for (number, cue) in [(1, 5), (2, 6), (1, 8)] { try store().keep(position(cue), hash(number)) }
    #expect(try store().position(hash(1)) == position(8))
    #expect(try store().position(hash(2)) == position(6))
    #expect(try store().position(hash(3)) == nil)
    #expect(try store().all() == [hash(1): position(8), hash(2): position(6)])
    #expect(
      folder.text("state/positions")?.split(separator: "\n").last
        == "\(hash(1).hex) 8 7 8 2024-06-01T12:00:00Z")
  }

  @Test(arguments: [
    "", "x", "HASH", "HASH 1 2 3", "HASH 1 2 101 2024-06-01T12:00:00Z",
    "HASH -1 2 3 2024-06-01T12:00:00Z",
    "HASH 1 2 3 2024-06-01T12:00:00Z x", "HASH 99999999999999999999 2 3 2024-06-01T12:00:00Z",
    "HASH 1 2 3 yesterday at the pub", "HASH  1 2 2024-06-01T12:00:00Z",
    "HASH\u{0} 1 2 2024-06-01T12:00:00Z",
  ])
  func `a damaged line is passed over`(line: String) throws {
    try store().keep(position(4), hash(1))
    let before = try #require(folder.text("state/positions"))
    let damaged = line.replacing("HASH", with: hash(1).hex)
    for end in ["\n", ""] {
      try folder.write(before + damaged + end, to: "state/positions")
      #expect(try store().position(hash(1)) == position(4))
      #expect(try store().all() == [hash(1): position(4)])
      try store().keep(position(5), hash(2))
      #expect(try store().all() == [hash(1): position(4), hash(2): position(5)])
    }
  }

  @Test func `a file of mostly old lines is written anew without them`() throws {
    for number in 0..<3 { try store().keep(position(number), hash(number)) }
    var sizes: [Int] = []
    for cue in 0..<2000 {
      try store().keep(position(cue), hash(3))
      sizes.append(SystemFiles.size("\(folder.path)/state/positions"))
    }
    #expect(sizes.max()! < 1 << 17 && sizes.last! < sizes.max()!)
    #expect(try store().position(hash(3)) == position(1999))
    #expect(try store().all().count == 4 && store().position(hash(0)) == position(0))
  }

  @Test(arguments: [false, true])
  func `whichever step fails, all places that were kept are there`(staysDown: Bool) throws {
    let old = (0..<400).map { "\(hash($0 % 100).hex) \($0) 0 9 2024-06-01T12:00:00Z\n" }.joined()
    let text = old + old
    try folder.write("", to: "state/x")
    try folder.write(text, to: "state/positions")
    let counter = FailingFiles(failing: .max)
    try store(counter).keep(position(7), hash(500))
    #expect(counter.count > 10)
    for step in 1...counter.count {
      try folder.write(text, to: "state/positions")
      #expect(throws: LibraryError.self, "step \(step)") {
        try store(FailingFiles(failing: step, staysDown: staysDown)).keep(position(7), hash(500))
      }
      let all = try store().all()
      for number in 0..<100 {
        #expect(all[hash(number)]?.place.cue == 300 + number, "step \(step)")
      }
      try store().keep(position(9), hash(501))
      #expect(try store().position(hash(501)) == position(9), "step \(step)")
    }
  }

  @Test func `the folder is the user's, as the environment says`() {
    func path(_ variables: [String: String]) -> String? {
      StateDirectory { variables[$0] }?.positions
    }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/lectern/positions")
    #expect(path(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/lectern/positions")
    #expect(path(["HOME": ""]) == nil)
  }

  enum InTheWay: CaseIterable { case pipe, pipeThatIsRead, folder, device, linkToNowhere }

  @Test(arguments: InTheWay.allCases)
  func `what is no plain file is refused at once`(_ what: InTheWay) throws {
    try folder.write("", to: "state/x")
    let path = "\(folder.path)/state/positions"
    var reader: Int32 = -1
    defer { if reader >= 0 { close(reader) } }
    switch what {
    case .pipe, .pipeThatIsRead: mkfifo(path, 0o600)
    case .folder: mkdir(path, 0o700)
    case .device: symlink("/dev/zero", path)
    case .linkToNowhere: symlink("/nowhere/at/all", path)
    }
    if what == .pipeThatIsRead { reader = open(path, O_RDONLY | O_NONBLOCK) }
    let error = #expect(throws: LibraryError.self) { try store().keep(position(1), hash(1)) }
    if case .cannotWrite(path, let number) = error {
      #expect(number == (what == .folder ? EISDIR : what == .linkToNowhere ? ENOENT : EINVAL))
    } else {
      Issue.record("\(String(describing: error))")
    }
  }
}
