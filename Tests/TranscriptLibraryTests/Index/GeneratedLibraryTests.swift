import Testing
import Transcripts

@testable import TranscriptLibrary

/// A search of 200 documents, compared with a plain comparison of all their words.
@Suite(.serialized)
struct GeneratedLibraryTests {
  private static let generated = GeneratedLibrary(count: 200)
  private static let library = Result { () throws in
    let library = try IndexFolder()
    for first in stride(from: 0, to: 200, by: 40) {
      try library.index.add(Array(generated.documents[first..<first + 40]))
    }
    return library
  }

  /// The ranges of the words of a text.
  private static func words(_ text: ArraySlice<UInt8>) -> [(word: String, range: Range<Int>)] {
    text.indices.split { text[$0] == 0x20 || text[$0] == 0x2E }.map { indices in
      let range = indices.first!..<indices.last! + 1
      return (String(decoding: text[range], as: UTF8.self), range)
    }
  }

  /// The matches of words that are all in one paragraph, by document. The last word is a prefix.
  private static func plain(
    _ wanted: [String], without: [String] = [],
    _ isChosen: (IndexedDocument) -> Bool = { _ in true }
  ) -> [(ContentHash, [Range<Int>])] {
    generated.inOrder.filter(isChosen).compactMap { document in
      let transcript = document.transcript
      let paragraphs = Paragraphs(transcript, sectionOffsets: [])
      var found: [Range<Int>] = []
      for paragraph in 0..<paragraphs.count {
        let words = words(transcript.cues.text[paragraphs.range(paragraph)])
        guard !words.contains(where: { without.contains($0.word) }) else { continue }
        let matches = wanted.enumerated().map { number, word in
          words.filter {
            number == wanted.count - 1 ? $0.word.hasPrefix(word) : $0.word == word
          }
        }
        guard matches.allSatisfy({ !$0.isEmpty }) else { continue }
        found += Set(matches.joined().map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
      }
      return found.isEmpty ? nil : (document.hash, found)
    }
  }

  private func found(_ typed: String) throws -> [(ContentHash, [Range<Int>])] {
    let results = try Self.library.get().search(typed, limit: .max)
    #expect(results.isWhole && results.problem == nil)
    return results.groups.map { group in
      (
        group.hash,
        group.passages.flatMap { passage in
          passage.matches.map {
            $0.lowerBound + passage.textOffset..<$0.upperBound + passage.textOffset
          }
        }
      )
    }
  }

  private func isSame(_ a: [(ContentHash, [Range<Int>])], _ b: [(ContentHash, [Range<Int>])])
    -> Bool
  {
    a.map(\.0) == b.map(\.0) && a.map(\.1) == b.map(\.1)
  }

  @Test(arguments: [
    ["b"], ["te"], ["teba"], ["tebaba"], ["fifi"], ["kilanro"], ["x"], ["ba", "t"],
    ["te", "kilan"],
    ["ki", "ro", "su"], ["tete", "dundun"], ["ba", "te", "ki", "ro", "su", "lan", "mer"],
    ["lansuro", "p"],
  ])
  func `words and the beginning of the last one`(wanted: [String]) throws {
    let (found, plain) = (try found(wanted.joined(separator: " ")), Self.plain(wanted))
    #expect(isSame(found, plain))
    #expect(plain.isEmpty == (wanted == ["x"]))
    for (hash, ranges) in plain {
      let matches = try Self.library.get().index.matches(
        LibraryQuery(wanted.joined(separator: " ")), in: hash)
      #expect(matches == ranges)
    }
  }

  @Test func `words left out`() throws {
    let found = try found("-ba -ki te")
    #expect(isSame(found, Self.plain(["te"], without: ["ba", "ki"])) && !found.isEmpty)
  }

  @Test(arguments: ["t", "tebaba", "te "])
  func `words in documents of some months`(word: String) throws {
    let found = try found("after:2024-03 before:2024-05 " + word)
    let plain = Self.plain([word.filter { $0 != " " }]) {
      "2024-03" <= $0.transcript.date! && $0.transcript.date! < "2024-05"
    }
    if word.hasSuffix(" ") {
      #expect(found.map(\.0).allSatisfy { hash in plain.contains { $0.0 == hash } })
    } else {
      #expect(isSame(found, plain))
    }
    #expect(!found.isEmpty)
  }

  @Test(arguments: ["ida", "runa", "tim", "\"ida voss\"", "i"])
  func `all that somebody says`(name: String) throws {
    let results = try Self.library.get().search("speaker:\(name)", limit: .max)
    let start = name.filter { $0 != "\"" }.lowercased()
    for group in results.groups {
      let document = try #require(Self.generated.documents.first { $0.hash == group.hash })
      let turns = try #require(document.speakers).turns
      for passage in group.passages {
        #expect(passage.speaker?.lowercased().hasPrefix(start) == true)
        #expect(turns.last { $0.textOffset <= passage.textOffset }?.speaker == passage.speaker)
        let end = passage.textOffset + passage.text.utf8.count
        #expect(
          String(decoding: document.transcript.cues.text[passage.textOffset..<end], as: UTF8.self)
            == passage.text)
      }
    }
    #expect(results.groups.count > 100)
  }

  @Test(arguments: [1, 7, 50, 200, 333])
  func `fewer passages are the first of more`(limit: Int) throws {
    let library = try Self.library.get()
    for typed in ["t", "te ba", "speaker:ida", "title:talk", "speaker:tim te"] {
      func passages(_ limit: Int) throws -> [LibraryResults.Passage] {
        try library.search(typed, limit: limit).groups.flatMap(\.passages)
      }
      #expect(try passages(limit) == Array(try passages(1000).prefix(limit)), "\(typed)")
    }
  }

  @Test func `the index is sound after all was searched`() throws {
    let library = try Self.library.get()
    #expect(try library.index.check() == [] && library.index.documents().count == 200)
  }
}
