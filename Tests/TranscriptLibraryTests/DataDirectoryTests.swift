import Testing
import Transcripts

@testable import TranscriptLibrary

struct DataDirectoryTests {
  @Test(arguments: [
    (["XDG_DATA_HOME": "/data", "HOME": "/home/ida"], "/data/lectern"),
    (["HOME": "/home/ida"], "/home/ida/.local/share/lectern"),
    (["XDG_DATA_HOME": "", "HOME": "/home/ida"], "/home/ida/.local/share/lectern"),
    (["XDG_DATA_HOME": "data", "HOME": "/home/ida"], "/home/ida/.local/share/lectern"),
    (["XDG_DATA_HOME": "data", "HOME": "home"], nil), ([:], nil),
  ])
  func `the folder is where XDG says`(environment: [String: String], path: String?) {
    #expect(DataDirectory { environment[$0] }?.path == path)
  }

  @Test func `an overlay is called by the hash of its document`() {
    let directory = DataDirectory(path: "/data/lectern")
    let hash = ContentHash(Array("abc".utf8))
    #expect(directory.overlay(hash) == "/data/lectern/overlays/\(hash.hex).json")
  }
}
