import Glibc
import SpeakerAttribution
import Synchronization
import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

/// Asking a server, of which there are all kinds.
@Suite struct LanguageModelServiceTests {
  private static let talk = Transcript(
    title: "On ovens",
    cues: CueList(
      [
        "Welcome back, everyone. I'm Odile Marchand, and with me is Ilja Brandt.",
        "Thank you, Odile. It is good to be here.", "So, Ilja, how hot is a good oven?",
        "Hotter than you think. I bake at night, when it is quiet.",
      ], every: 5))

  private static let good = #"{"turns":[{"u":0,"s":"A"},{"u":2,"s":"B"},{"u":4,"s":"A"}]}"#

  private static let environment: @Sendable (String) -> String? = { name in
    name == "PATH" ? getenv(name).map { String(cString: $0) } : nil
  }

  private func service(
    _ address: String, model: String? = "fake", cache: AnswerCache? = nil,
    milliseconds: Int = 20_000,
    key: String? = nil, environment: @escaping @Sendable (String) -> String? = Self.environment
  ) throws -> LanguageModelService {
    let endpoint = ModelEndpoint(address: address, model: model) {
      $0 == "LECTERN_MODEL_KEY" ? key : nil
    }
    return LanguageModelService(
      try #require(endpoint), cache: cache, milliseconds: milliseconds, environment: environment)
  }

  private func ask(
    _ service: LanguageModelService, isCancelled: () -> Bool = { false }
  ) -> LanguageModelService.Outcome {
    service.ask(
      Self.talk, people: [], corrections: [], isCancelled: isCancelled, progress: { _, _ in })
  }

  @Test func `a server that answers is asked once, with a schema`() throws {
    let server = try FakeModelServer(saying: Self.good)
    let service = try service(server.address)
    #expect(service.answers(about: Self.talk) == nil)
    #expect(ask(service) == .answered(unusable: 0, of: 1))
    #expect(ask(service) == .answered(unusable: 0, of: 1))
    #expect(server.questions.count == 1)
    #expect(server.questions[0].head.hasPrefix("POST /v1/chat/completions "))
    let body = server.questions[0].body
    #expect(body.contains(#""model":"fake""#) && body.contains(#""type":"json_schema""#))
    #expect(body.contains("Hotter than you think."))
    #expect(service.answers(about: Self.talk)?.openCount == 0)
  }

  @Test func `quotes and backslashes with accents reach the server as they are`() throws {
    let talk = Transcript(
      cues: CueList(
        ["She called it a \"\u{301}good\\\u{301} oven\", and it was hot."], every: 5))
    let server = try FakeModelServer(saying: Self.good)
    _ = try service(server.address)
      .ask(talk, people: [], corrections: [], isCancelled: { false }, progress: { _, _ in })
    let body = try #require(server.questions.first?.body)
    let sent = "a \\\"\u{301}good\\\\\u{301} oven\\\", and it was hot."
    #expect(Array(body.utf8).firstRange(of: Array(sent.utf8)) != nil)
    #expect(body.hasSuffix("}"))
  }

  @Test func `without a name the first model that the server lists is asked`() throws {
    let server = try FakeModelServer { head, _ in
      head.hasPrefix("GET /v1/models ")
        ? .raw(status: "200 OK", "\r\n{\"data\":[{\"id\":\"oven-7b\"}]}") : .text(Self.good)
    }
    #expect(ask(try service(server.address, model: nil)) == .answered(unusable: 0, of: 1))
    #expect(server.questions.first?.body.contains("oven-7b") == true)
  }

  @Test func `a server that takes no schema is asked without one`() throws {
    let server = try FakeModelServer { _, body in
      body.contains("json_schema")
        ? .raw(status: "400 Bad Request", "\r\n{}") : .text("Here: \(Self.good) Anything else?")
    }
    #expect(ask(try service(server.address)) == .answered(unusable: 0, of: 1))
    #expect(server.questions.count == 2)
  }

  @Test func `an answer of no use is counted, and changes nothing`() throws {
    for reply in [
      #"{"turns":[{"u":0,"s":"#, #"{"turns":[{"u":900,"s":"A"}]}"#, "I would rather talk of bread.",
    ] {
      let server = try FakeModelServer(saying: reply)
      let service = try service(server.address)
      #expect(ask(service) == .answered(unusable: 1, of: 1), "\(reply)")
      let attributor = SpeakerAttributor(Self.talk)
      #expect(
        attributor.attribution(answers: service.answers(about: Self.talk))
          == attributor.attribution(), "\(reply)")
    }
  }

  @Test func `a server that never answers is given up, after another try`() throws {
    let server = try FakeModelServer { _, _ in .never }
    #expect(ask(try service(server.address, milliseconds: 30)) == .failed(.late(milliseconds: 30)))
    #expect(server.questions.count <= 2)
  }

  @Test(arguments: [
    ("500 Oh", "\r\n", ModelFailure.status(500), 2),
    ("302 Found", "Location: http://127.0.0.1:9/elsewhere\r\n\r\n", .status(302), 1),
    ("401 No", "\r\n", .status(401), 1), ("200 OK", "\r\n<html>", .unreadable, 2),
    ("200 OK", "\r\n{\"choices\":[]}", .unreadable, 2),
  ])
  func `a failure is told, and tried again only where that may help`(
    status: String, rest: String, failure: ModelFailure, tries: Int
  ) throws {
    let server = try FakeModelServer { _, _ in .raw(status: status, rest) }
    #expect(ask(try service(server.address)) == .failed(failure))
    #expect(server.questions.count == tries)
  }

  @Test func `an endless answer is cut off`() throws {
    let server = try FakeModelServer { _, _ in
      .raw(status: "200 OK", "\r\n" + String(repeating: "word ", count: 1 << 19))
    }
    #expect(ask(try service(server.address)) == .failed(.tooLong))
  }

  @Test func `nobody at the address, and no curl, are told apart`() throws {
    var server: FakeModelServer? = try FakeModelServer(saying: "")
    let address = try #require(server?.address)
    server = nil
    #expect(ask(try service(address)) == .failed(.unreachable))
    let without = try service(address, environment: { $0 == "PATH" ? "/nowhere" : nil })
    #expect(ask(without) == .failed(.noCurl))
    #expect(
      ModelSentences.sentence(.failed(.noCurl), without.endpoint)
        == "curl is needed to ask a language model: apt install curl")
  }

  @Test func `what is stopped is dropped at once`() throws {
    let isAsked = Atomic(false)
    let server = try FakeModelServer { _, _ in
      isAsked.store(true, ordering: .relaxed)
      return .never
    }
    let outcome = ask(try service(server.address)) { isAsked.load(ordering: .relaxed) }
    #expect(outcome == .failed(.cancelled))
  }

  @Test func `what was answered is kept, and not asked again in another session`() throws {
    let folder = try TemporaryFolder()
    let cache = AnswerCache(CacheDirectory(path: folder.path("cache")))
    let server = try FakeModelServer(saying: Self.good)
    #expect(ask(try service(server.address, cache: cache)) == .answered(unusable: 0, of: 1))
    let later = try service(server.address, cache: cache)
    #expect(later.answers(about: Self.talk)?.openCount == 0)
    #expect(ask(later) == .answered(unusable: 0, of: 1))
    #expect(server.questions.count == 1)
    // Another model has its own answers.
    #expect(
      try service(server.address, model: "other", cache: cache).answers(about: Self.talk) == nil)
    for name in folder.names(in: "cache/answers") {
      try folder.write("{\"version\":1,\"chunks\":[[[0,", to: "cache/answers/\(name)")
    }
    #expect(try service(server.address, cache: cache).answers(about: Self.talk) == nil)
  }

  @Test func `it says how many words go where`() throws {
    let endpoint = try service("http://127.0.0.1:80/v1").endpoint
    let rest = "of this transcript"
    for (count, words) in [(1, "1 word \(rest) goes"), (18_000, "18,000 words \(rest) go")] {
      #expect(
        ModelSentences.sending(count, to: endpoint) == "\(words) to http://127.0.0.1:80/v1")
    }
  }

  @Test func `the key goes to the server, and not into what is shown or kept`() throws {
    let folder = try TemporaryFolder()
    let server = try FakeModelServer(saying: Self.good)
    let service = try service(
      server.address, cache: AnswerCache(CacheDirectory(path: folder.path)), key: "s3\"cr\\et")
    #expect(ask(service) == .answered(unusable: 0, of: 1))
    #expect(server.questions[0].head.contains("Authorization: Bearer s3\"cr\\et"))
    #expect(!ModelSentences.sending(12, to: service.endpoint).contains("s3"))
    for name in folder.names(in: "answers") {
      #expect(folder.text("answers/\(name)")?.contains("s3") == false)
    }
  }
}
