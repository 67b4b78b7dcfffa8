import Testing

@testable import SpeakerAttribution

/// What is read of a language model's answer.
@Suite struct ModelReplyTests {
  private func starts(_ text: String) -> [[Int]]? {
    ModelReply(text).map { $0.starts.map { [$0.unit, $0.letter] } }
  }

  @Test(arguments: [
    #"{"turns":[{"u":4,"s":"A"},{"u":7,"s":"C"}]}"#,
    #"Sure! Here it is: ```json {"turns": [{"s": "a", "u": "4"}, {"u":7, "s":"C"},]} ``` Bye."#,
    #"<think>{"turns":[{"u":1,"s":"B"}]} no…</think>{"turns":[{"u":4,"s":"A"},{"u":7,"s":"C"}]}"#,
    #"[{"u":4,"s":"A Ada Quill","why":"she \"asks\""},{"u":"[7]","s":"C","sure":true}]"#,
  ])
  func `a list is found whatever is around it`(text: String) {
    #expect(starts(text) == [[4, 0], [7, 2]])
  }

  @Test(arguments: [
    "", "I cannot say.", #"{"turns":"#, #"{"turns":[{"u":4,"s":"A"},{"u":7,"s":"#,
    #"{"turns":[{"u":4,"s":"A"},"#, #"{"turns":[{"u":4}]}"#, #"{"turns":[4,7]}"#,
    #"{"turns":[{"u":4,"s":"Ada"}]}"#, #"{"turns":[{"u":"four","s":"A"}]}"#,
    #"{"turns":[{"u":99999999999999999999,"s":"A"}]}"#, #"{"turns":[{"u":4,"s":"\"#,
  ])
  func `half a list is no answer`(text: String) {
    #expect(starts(text) == nil)
  }

  @Test func `an answer of brackets alone is read in time with its length`() {
    #expect(starts(String(repeating: "[", count: 1 << 20)) == nil)
    #expect(starts(String(repeating: #"{"turns":["#, count: 1 << 16)) == nil)
  }

  @Test func `chunks overlap, and each unit belongs to one of them`() {
    for count in [1, 20, 150, 151, 170, 171, 281, 1000] {
      let chunks = ModelChunk.all(ofUnits: count)
      #expect(chunks.flatMap { Array($0.own) } == Array(0..<count), "\(count)")
      #expect(chunks.allSatisfy { $0.units.count <= ModelChunk.length }, "\(count)")
      #expect(chunks.allSatisfy { $0.units.clamped(to: $0.own) == $0.own }, "\(count)")
    }
    #expect(ModelChunk.all(ofUnits: 0).isEmpty)
  }
}
