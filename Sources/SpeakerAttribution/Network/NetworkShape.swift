/// The sizes of the turn network and the offsets of its parameters in one flat list.
package struct NetworkShape: Sendable {
  /// Rows of the word embedding.
  package var vocabularyRows: Int
  /// Length of a word embedding.
  package var embedding = 48
  package var hidden = 128
  /// Units of one direction of a recurrent layer.
  package var recurrent = 96
  package var head = 64
  /// Length of a speaker embedding; the product of two tells whether their units are by one
  /// speaker.
  package var speakerEmbedding = 48

  /// Numbers of words before a unit's start, and from it on, that are separate inputs.
  package static let wordsBefore = 4
  package static let wordsAfter = 5
  package static let scalars = 32
  package static let markRows = 8
  package static let outputs = 16

  package init(vocabularyRows: Int) { self.vocabularyRows = vocabularyRows }

  package var positions: Int { Self.wordsBefore + Self.wordsAfter }
  package var input: Int { (positions + 1) * embedding + Self.scalars }
  package var both: Int { 2 * recurrent }
  package var headInput: Int { hidden + both }

  package enum Part: Int, CaseIterable, Sendable {
    case words, marks, capitals, encoder, encoderBias
    case input1Forward, state1Forward, bias1Forward, input1Backward, state1Backward, bias1Backward
    case input2Forward, state2Forward, bias2Forward, input2Backward, state2Backward, bias2Backward
    case head, headBias, output, outputBias, speakerEmbedding, speakerEmbeddingBias,
      similarityScale, prototypeScale
  }

  /// Rows and columns; a bias is one row. `bias…` of a recurrent layer has two rows: that of the
  /// input and that of the state.
  package func size(_ part: Part) -> (rows: Int, columns: Int) {
    let gates = 3 * recurrent
    switch part {
    case .words: return (vocabularyRows, embedding)
    case .marks: return (Self.markRows, embedding)
    case .capitals: return (2, embedding)
    case .encoder: return (input, hidden)
    case .encoderBias: return (1, hidden)
    case .input1Forward, .input1Backward: return (hidden, gates)
    case .input2Forward, .input2Backward: return (both, gates)
    case .state1Forward, .state1Backward, .state2Forward, .state2Backward:
      return (recurrent, gates)
    case .bias1Forward, .bias1Backward, .bias2Forward, .bias2Backward: return (2, gates)
    case .head: return (headInput, head)
    case .headBias: return (1, head)
    case .output: return (head, Self.outputs)
    case .outputBias: return (1, Self.outputs)
    case .speakerEmbedding: return (headInput, speakerEmbedding)
    case .speakerEmbeddingBias: return (1, speakerEmbedding)
    case .similarityScale: return (1, 2)
    case .prototypeScale: return (1, 1)
    }
  }

  package func offset(_ part: Part) -> Int {
    Part.allCases.prefix(part.rawValue).reduce(0) { sum, part in
      let size = size(part)
      return sum + size.rows * size.columns
    }
  }

  package var parameterCount: Int {
    let last = size(.prototypeScale)
    return offset(.prototypeScale) + last.rows * last.columns
  }
}
