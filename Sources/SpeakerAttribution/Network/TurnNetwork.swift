/// A vocabulary and the parameters that were learnt with it.
package struct TurnNetwork: Sendable {
  package let vocabulary: Vocabulary
  package let parameters: NetworkParameters

  package init(vocabulary: Vocabulary, parameters: NetworkParameters) {
    self.vocabulary = vocabulary
    self.parameters = parameters
  }
}
