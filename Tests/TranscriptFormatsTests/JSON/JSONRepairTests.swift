import Testing
import Transcripts

@testable import TranscriptFormats

struct JSONRepairTests {
  private func mended(_ text: String) throws -> String {
    try Array(text.utf8).withUnsafeBufferPointer { buffer in
      var repair = JSONRepair(ByteView(buffer), from: 0)
      try repair.mend()
      return String(decoding: repair.bytes.drop { $0 == 0x20 }, as: UTF8.self)
    }
  }

  @Test(arguments: [
    (#"{"a": NaN, "b": [-Infinity, Infinity, -1.5e3]}"#, #"{"a":null,"b":[null,null,-1.5e3]}"#),
    (#"{"NaN": "NaN, Infinity"}"#, #"{"NaN":"NaN, Infinity"}"#),
    (
      #"["\ud83d", "\ud83d\ude00", "\ude00x", "\ud83d\u0041"]"#,
      #"["\ufffd","\ud83d\ude00","\ufffdx","\ufffd\u0041"]"#
    ),
    ("[\"a\tb\nc\"]", #"["a\u0009b\u000ac"]"#),
    (#"["C:\work\u12", "\q\""]"#, #"["C:\\work\\u12","\\q\""]"#),
    (#"{"a": [1, 2,], "b": {"c": 3,},}"#, #"{"a":[1,2],"b":{"c":3}}"#),
    (#"{"a": 1} tail"#, #"{"a":1}"#),
    ("{\"a\": 1}\n{\"a\": 2}\n", #"[{"a":1},{"a":2}]"#),
  ])
  func `what is nearly JSON becomes JSON`(_ text: String, _ expected: String) throws {
    #expect(try mended(text) == expected)
  }

  @Test(arguments: [
    (#"{"a": [1, {"b": "c", "d": "cut"#, #"{"a":[1,{"b":"c"}]}"#),
    (#"{"a": [1, 2"#, #"{"a":[1]}"#), (#"{"a": [1, "#, #"{"a":[1]}"#),
    (#"{"a": tru"#, "{}"), (#"{"a"#, "{}"), (#"["a\"#, "[]"), (#"["a", "b\u00"#, #"["a"]"#),
    ("{\"a\": 1}\n{\"a\": 2, \"b", #"[{"a":1},{"a":2}]"#),
  ])
  func `a text that ends too early keeps what is complete`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try mended(text) == expected)
  }

  @Test(arguments: [
    (#"{"a" 1}"#, 5), (#"{"a": "b" "c"}"#, 10), ("[1 2]", 3), ("[1, nil]", 4), ("[}", 1),
    (#"[{"a": 1,]"#, 9), (#"{"a": [1,]"#, 10), ("{,}", 1), ("[,]", 1),
  ])
  func `what is broken in the middle is refused at the place`(_ text: String, _ offset: Int) {
    #expect {
      _ = try mended(text)
    } throws: { error in
      guard case .unreadable("JSON", _, offset)? = error as? TranscriptFormatError else {
        return false
      }
      return true
    }
  }

  @Test func `brackets beyond the decoder's depth are refused`() throws {
    let deep = String(repeating: "[", count: JSONRepair.deepest)
    #expect(try mended(deep).utf8.count == 2 * JSONRepair.deepest)
    #expect(throws: TranscriptFormatError.self) { try mended(deep + "[") }
  }
}
