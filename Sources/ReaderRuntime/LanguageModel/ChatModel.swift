import SpeakerAttribution

/// A language model at an endpoint, which answers one question after another.
struct ChatModel {
  private let curl: CurlProcess
  private var name: String?
  /// Whether the server takes no shape of the answer.
  private var isPlain = false

  init(_ curl: CurlProcess) {
    self.curl = curl
    name = curl.endpoint.model
  }

  /// The text of the model's answer. What fails by chance is tried once more.
  mutating func answer(
    _ prompt: ModelPrompt, isCancelled: () -> Bool
  ) throws(ModelFailure) -> String {
    do throws(ModelFailure) {
      return try ask(prompt, isCancelled)
    } catch {
      guard Self.mayPass(error), !isCancelled() else { throw error }
      return try ask(prompt, isCancelled)
    }
  }

  private mutating func ask(
    _ prompt: ModelPrompt, _ isCancelled: () -> Bool
  ) throws(ModelFailure) -> String {
    if name == nil { name = try firstModel(isCancelled) }
    let model = name ?? ""
    var answer = try post(prompt, model, isCancelled)
    if answer.status == 400, !isPlain {
      isPlain = true
      answer = try post(prompt, model, isCancelled)
    }
    guard answer.status == 200 else { throw .status(answer.status) }
    guard let text = ChatRequest.text(of: answer.body) else { throw .unreadable }
    return text
  }

  private func post(
    _ prompt: ModelPrompt, _ model: String, _ isCancelled: () -> Bool
  ) throws(ModelFailure) -> HTTPAnswer {
    let request = ChatRequest(prompt, model: model, isPlain: isPlain)
    guard let body = request.json else { throw .unreadable }
    return try curl.send("/chat/completions", body, isCancelled: isCancelled)
  }

  /// The first model that the server lists. One that lists none may need no name.
  private func firstModel(_ isCancelled: () -> Bool) throws(ModelFailure) -> String {
    let answer = try curl.send("/models", nil, isCancelled: isCancelled)
    return answer.status == 200 ? ChatRequest.firstModel(in: answer.body) ?? "default" : "default"
  }

  private static func mayPass(_ failure: ModelFailure) -> Bool {
    switch failure {
    case .late, .unreachable, .unreadable: true
    case .status(let status): status == 429 || status >= 500
    case .noCurl, .notTrusted, .tooLong, .cancelled: false
    }
  }
}
