import ArgumentParser
import Glibc
import ReaderRuntime
import TranscriptLibrary

/// Which language model may be asked who speaks.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "Ask the language model at this address, such as http://127.0.0.1:11434/v1.",
      valueName: "address"))
  var address: String?

  @Option(
    help: ArgumentHelp(
      "Ask the model of this name (default: the first that the server lists).", valueName: "name"))
  var modelName: String?

  func validate() throws {
    if address == nil, modelName != nil {
      throw ValidationError("--model-name needs --model, the address of its server.")
    }
    if let address, endpoint(address) == nil {
      throw ValidationError(ModelSentences.badAddress(address) + ".")
    }
  }

  private func endpoint(_ address: String) -> ModelEndpoint? {
    ModelEndpoint(address: address, model: modelName, environment: Environment.value)
  }

  /// The language model; nil where none is given.
  var service: LanguageModelService? {
    address.flatMap(endpoint).map { endpoint in
      LanguageModelService(
        endpoint, cache: CacheDirectory(environment: Environment.value).map { AnswerCache($0) },
        environment: Environment.value)
    }
  }
}
