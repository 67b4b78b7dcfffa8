import Transcripts

/// What is said about a language model: one line, without a full stop.
public enum ModelSentences {
  /// Says that an address is none.
  public static func badAddress(_ address: String) -> String {
    ErrorSentences.visible(
      "“\(address)” is no address of a language model; give one such as http://127.0.0.1:11434/v1")
  }

  /// The address, and whether others on the way can read along.
  public static func address(_ endpoint: ModelEndpoint) -> String {
    ErrorSentences.visible(endpoint.address + (endpoint.isOpen ? " (unencrypted)" : ""))
  }

  /// Says how many words go where.
  public static func sending(_ words: Int, to endpoint: ModelEndpoint) -> String {
    let what =
      words == 1
      ? "1 word of this transcript goes" : "\(words.grouped) words of this transcript go"
    return "\(what) to \(address(endpoint))"
  }

  /// What came of asking.
  public static func sentence(
    _ outcome: LanguageModelService.Outcome, _ endpoint: ModelEndpoint
  ) -> String {
    switch outcome {
    case .answered(0, _): "The language model has answered"
    case .answered(let unusable, let count) where unusable == count:
      "No answer of the language model was of use; who speaks stays as inferred from the text"
    case .answered(let unusable, let count):
      "The language model has answered; \(unusable) of \(count) answers were of no use"
    case .failed(.noCurl): "curl is needed to ask a language model: apt install curl"
    case .failed(.cancelled): "Stopped; what the language model had answered counts"
    case .failed(let failure):
      ErrorSentences.visible(
        "The language model at \(endpoint.address) \(fault(failure)); "
          + "who speaks stays as inferred from the text")
    case .nothingToAsk: "Nothing to ask a language model: nobody’s speaking is inferred here"
    }
  }

  private static func fault(_ failure: ModelFailure) -> String {
    switch failure {
    case .unreachable: "cannot be reached"
    case .notTrusted: "has no valid certificate"
    case .late(let milliseconds): "did not answer in \((milliseconds + 999) / 1000) s"
    case .status(401), .status(403):
      "wants another key than LECTERN_MODEL_KEY or OPENAI_API_KEY"
    case .status(404): "does not know this address or model"
    case .status(let status) where (300..<400).contains(status): "redirects elsewhere"
    case .status(let status): "answered with status \(status)"
    case .tooLong: "sent more than 1 MiB"
    case .unreadable: "did not answer as one"
    case .noCurl, .cancelled: "was not asked"
    }
  }
}
