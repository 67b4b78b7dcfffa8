import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

/// The kept answers of language models.
@Suite struct AnswerCacheTests {
  private func key(_ number: Int) -> ContentHash { ContentHash(Array("talk \(number)".utf8)) }

  @Test func `an answer is kept for its user alone, and read again`() throws {
    let folder = try TemporaryFolder()
    let cache = AnswerCache(CacheDirectory(path: folder.path("cache")))
    #expect(cache.read(key(1)) == nil)
    cache.keep(Array("one".utf8), key(1))
    cache.keep(Array("two".utf8), key(1))
    #expect(cache.read(key(1)) == Array("two".utf8))
    #expect(folder.names(in: "cache/answers") == ["\(key(1).hex).json"])
  }

  @Test func `no more than so many are kept`() throws {
    let folder = try TemporaryFolder()
    let cache = AnswerCache(CacheDirectory(path: folder.path), most: 3)
    for number in 0..<9 { cache.keep([0x7B], key(number)) }
    #expect(folder.names(in: "answers").count == 3)
  }

  @Test func `the folder is where the environment says`() {
    let folder = { (values: [String: String]) in CacheDirectory(environment: { values[$0] })?.path }
    #expect(folder(["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/lectern")
    #expect(folder(["XDG_CACHE_HOME": "c", "HOME": "/h"]) == "/h/.cache/lectern")
    #expect(folder([:]) == nil)
  }
}
