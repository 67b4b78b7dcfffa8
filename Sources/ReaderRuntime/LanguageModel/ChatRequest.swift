import FoundationEssentials
import SpeakerAttribution

/// A question to a language model, as JSON.
struct ChatRequest: Encodable {
  struct Message: Encodable {
    var role: String
    var content: String
  }

  struct Format: Encodable {
    var type = "json_schema"
    var schema: Schema

    private enum CodingKeys: String, CodingKey {
      case type
      case schema = "json_schema"
    }
  }

  struct Schema: Encodable {
    var name = "turns"
    var strict = true
    var schema: Shape
  }

  /// A part of JSON Schema.
  indirect enum Shape: Encodable {
    case object([String: Shape])
    case list(of: Shape)
    case integer
    case word([String])

    private enum Key: String, CodingKey {
      case type, properties, required, additionalProperties, items
      case choices = "enum"
    }

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: Key.self)
      switch self {
      case .object(let shapes):
        try members.encode("object", forKey: .type)
        try members.encode(shapes, forKey: .properties)
        try members.encode(shapes.keys.sorted(), forKey: .required)
        try members.encode(false, forKey: .additionalProperties)
      case .list(let shape):
        try members.encode("array", forKey: .type)
        try members.encode(shape, forKey: .items)
      case .integer: try members.encode("integer", forKey: .type)
      case .word(let words):
        try members.encode("string", forKey: .type)
        try members.encode(words, forKey: .choices)
      }
    }
  }

  var model: String
  var messages: [Message]
  var stream = false
  var temperature: Int?
  var format: Format?

  private enum CodingKeys: String, CodingKey {
    case model, messages, stream, temperature
    case format = "response_format"
  }

  /// - Parameter isPlain: whether to leave out what not every server takes: the shape of the answer.
  init(_ prompt: ModelPrompt, model: String, isPlain: Bool) {
    self.model = model
    messages = [
      Message(role: "system", content: prompt.instruction),
      Message(role: "user", content: prompt.question),
    ]
    guard !isPlain else { return }
    temperature = 0
    let turn = Shape.object(["u": .integer, "s": .word(prompt.letters)])
    format = Format(
      schema: Schema(schema: .object(["turns": .list(of: turn)])))
  }

  /// The request's JSON; nil never for text of a transcript.
  var json: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  private struct Answer: Decodable {
    struct Said: Decodable { var content: String }
    struct Choice: Decodable { var message: Said }
    var choices: [Choice]
  }

  private struct Models: Decodable {
    struct Model: Decodable { var id: String }
    var data: [Model]
  }

  /// The text of an answer; nil for anything else.
  static func text(of body: [UInt8]) -> String? {
    (try? JSONDecoder().decode(Answer.self, from: Data(body)))?.choices.first?.message.content
  }

  /// The first model in a server's list; nil for anything else.
  static func firstModel(in body: [UInt8]) -> String? {
    (try? JSONDecoder().decode(Models.self, from: Data(body)))?.data.first?.id
  }
}
