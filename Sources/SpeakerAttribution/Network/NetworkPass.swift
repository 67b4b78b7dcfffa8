import Glibc

/// One run of the network over stretches of talks of the same length; all intermediate values are
/// kept, as training needs them.
///
/// Row `step * batch + stretch` of each table is about one unit of one stretch. The network: words
/// around a unit's start, the words in it and numbers about it give a hidden vector (ReLU); two
/// layers of gated recurrent units (Cho et al. 2014, with the reset gate after the product) run
/// over the units in both directions; a head gives log-odds, and a second product a speaker
/// embedding, whose products with those of other units tell whether they are by one speaker.
package final class NetworkPass {
  package let parameters: NetworkParameters
  package let steps: Int
  package let batch: Int
  package var rows: Int { steps * batch }
  private var shape: NetworkShape { parameters.shape }

  package let input: UnsafeMutablePointer<Float>
  package let hidden: UnsafeMutablePointer<Float>
  /// Output of the first recurrent layer, both directions side by side.
  package let first: UnsafeMutablePointer<Float>
  /// `hidden` and the output of the second recurrent layer side by side.
  package let headInput: UnsafeMutablePointer<Float>
  package let head: UnsafeMutablePointer<Float>
  package let output: UnsafeMutablePointer<Float>
  package let speakerEmbedding: UnsafeMutablePointer<Float>
  /// Of each recurrent layer and direction: reset, update and candidate, and the state's part of
  /// the candidate.
  package let gates: [UnsafeMutablePointer<Float>]
  package let stateParts: [UnsafeMutablePointer<Float>]

  /// - Parameter keepsGates: whether the gates of each layer and direction are kept, as training
  ///   needs them; else each overwrites the one before.
  package init(
    _ parameters: NetworkParameters, steps: Int, batch: Int, keepsGates: Bool = false
  ) {
    self.parameters = parameters
    self.steps = steps
    self.batch = batch
    let (shape, rows) = (parameters.shape, steps * batch)
    func table(_ columns: Int) -> UnsafeMutablePointer<Float> {
      let table = UnsafeMutablePointer<Float>.allocate(capacity: max(1, rows * columns))
      table.initialize(repeating: 0, count: max(1, rows * columns))
      return table
    }
    input = table(shape.input)
    hidden = table(shape.hidden)
    first = table(shape.both)
    headInput = table(shape.headInput)
    head = table(shape.head)
    output = table(NetworkShape.outputs)
    speakerEmbedding = table(shape.speakerEmbedding)
    func fourTables() -> [UnsafeMutablePointer<Float>] {
      let one = table(3 * shape.recurrent)
      return [one] + (1..<4).map { _ in keepsGates ? table(3 * shape.recurrent) : one }
    }
    gates = fourTables()
    stateParts = fourTables()
  }

  deinit {
    let own = [input, hidden, first, headInput, head, output, speakerEmbedding]
    for table in Set(own + gates + stateParts) { table.deallocate() }
  }

  /// Runs all layers in order, for inference.
  package func run() {
    encode()
    recurFirst()
    recurSecond()
    finish()
  }

  /// Fills the input row of one unit.
  package func fill(_ row: Int, _ source: UnitInput, unit: Int) {
    let width = shape.embedding
    let target = input + row * shape.input
    target.update(repeating: 0, count: shape.input)
    for position in 0..<shape.positions {
      let place = target + position * width
      if let word = source.word(unit, position: position) {
        addToken(source.tokens, word, to: place, scale: 1)
      } else {
        add(parameters[.words], to: place, scale: 1)
      }
    }
    let words = source.units.words(unit).prefix(64)
    let scale = 1 / Float(words.count).squareRoot()
    for word in words {
      addToken(source.tokens, word, to: target + shape.positions * width, scale: scale)
    }
    source.scalars(unit, target + (shape.positions + 1) * width)
  }

  private func addToken(
    _ tokens: TokenList, _ word: Int, to place: UnsafeMutablePointer<Float>, scale: Float
  ) {
    let width = shape.embedding
    add(parameters[.words] + Int(tokens.ids[word]) * width, to: place, scale: scale)
    add(parameters[.marks] + Int(tokens.marks[word]) * width, to: place, scale: scale)
    add(parameters[.capitals] + Int(tokens.capitals[word]) * width, to: place, scale: scale)
  }

  private func add(
    _ row: UnsafePointer<Float>, to place: UnsafeMutablePointer<Float>, scale: Float
  ) {
    for index in 0..<shape.embedding { place[index] += row[index] * scale }
  }
}

// MARK: - Layers

extension NetworkPass {
  package func encode() {
    linear(
      input, strideA: shape.input, .encoder, .encoderBias, to: hidden, strideC: shape.hidden)
    for index in 0..<rows * shape.hidden where hidden[index] < 0 { hidden[index] = 0 }
    for row in 0..<rows {
      (headInput + row * shape.headInput).update(
        from: hidden + row * shape.hidden, count: shape.hidden)
    }
  }

  package func recurFirst() {
    recur(
      0, hidden, shape.hidden, .input1Forward, .state1Forward, .bias1Forward, to: first,
      stride: shape.both, backward: false)
    recur(
      1, hidden, shape.hidden, .input1Backward, .state1Backward, .bias1Backward,
      to: first + shape.recurrent, stride: shape.both, backward: true)
  }

  package func recurSecond() {
    recur(
      2, first, shape.both, .input2Forward, .state2Forward, .bias2Forward,
      to: headInput + shape.hidden, stride: shape.headInput, backward: false)
    recur(
      3, first, shape.both, .input2Backward, .state2Backward, .bias2Backward,
      to: headInput + shape.hidden + shape.recurrent, stride: shape.headInput, backward: true)
  }

  package func finish() {
    linear(
      headInput, strideA: shape.headInput, .head, .headBias, to: head, strideC: shape.head)
    for index in 0..<rows * shape.head where head[index] < 0 { head[index] = 0 }
    linear(
      head, strideA: shape.head, .output, .outputBias, to: output, strideC: NetworkShape.outputs)
    linear(
      headInput, strideA: shape.headInput, .speakerEmbedding, .speakerEmbeddingBias,
      to: speakerEmbedding, strideC: shape.speakerEmbedding)
  }

  private func linear(
    _ a: UnsafePointer<Float>, strideA: Int, _ weights: NetworkShape.Part,
    _ bias: NetworkShape.Part, to c: UnsafeMutablePointer<Float>, strideC: Int
  ) {
    let size = shape.size(weights)
    for row in 0..<rows {
      (c + row * strideC).update(from: parameters[bias], count: size.columns)
    }
    MatrixProduct.add(
      a, strideA: strideA, parameters[weights], to: c, strideC: strideC, rows: rows,
      inner: size.rows, columns: size.columns)
  }

  private func recur(
    _ index: Int, _ source: UnsafePointer<Float>, _ stride: Int, _ inputPart: NetworkShape.Part,
    _ statePart: NetworkShape.Part, _ biasPart: NetworkShape.Part,
    to target: UnsafeMutablePointer<Float>, stride targetStride: Int, backward: Bool
  ) {
    let (width, all) = (shape.recurrent, 3 * shape.recurrent)
    let (gates, states, bias) = (gates[index], stateParts[index], parameters[biasPart])
    for row in 0..<rows {
      (gates + row * all).update(from: bias, count: all)
      (states + row * all).update(from: bias + all, count: all)
    }
    MatrixProduct.add(
      source, strideA: stride, parameters[inputPart], to: gates, strideC: all, rows: rows,
      inner: shape.size(inputPart).rows, columns: all)
    for count in 0..<steps {
      let step = backward ? steps - 1 - count : count
      let row = step * batch
      let before = backward ? row + batch : row - batch
      if count > 0 {
        MatrixProduct.add(
          target + before * targetStride, strideA: targetStride, parameters[statePart],
          to: states + row * all, strideC: all, rows: batch, inner: width, columns: all)
      }
      for stretch in row..<row + batch {
        let out = target + stretch * targetStride
        let old = count > 0 ? target + (before + stretch - row) * targetStride : nil
        remember(gates + stretch * all, states + stretch * all, old, out)
      }
    }
  }

  /// Computes one unit's new state from its gates; the values of the gates are written over their
  /// inputs.
  private func remember(
    _ gate: UnsafeMutablePointer<Float>, _ state: UnsafePointer<Float>,
    _ old: UnsafePointer<Float>?, _ out: UnsafeMutablePointer<Float>
  ) {
    typealias Lanes = SIMD8<Float>
    let width = shape.recurrent
    func lanes(_ source: UnsafePointer<Float>) -> Lanes {
      UnsafeRawPointer(source).loadUnaligned(as: Lanes.self)
    }
    func put(_ value: Lanes, _ place: UnsafeMutablePointer<Float>) {
      UnsafeMutableRawPointer(place).storeBytes(of: value, as: Lanes.self)
    }
    for unit in stride(from: 0, to: width, by: 8) {
      let (resets, updates, candidates) = (
        gate + unit, gate + width + unit, gate + 2 * width + unit
      )
      let reset = sigmoid(lanes(resets) + lanes(state + unit))
      let update = sigmoid(lanes(updates) + lanes(state + width + unit))
      let candidate = tanh(lanes(candidates) + reset * lanes(state + 2 * width + unit))
      put(reset, resets)
      put(update, updates)
      put(candidate, candidates)
      let memory = old.map { lanes($0 + unit) } ?? Lanes()
      put((1 - update) * candidate + update * memory, out + unit)
    }
  }
}

/// Hyperbolic tangent by a quotient of polynomials, right to about seven digits.
@inline(__always)
private func tanh(_ value: SIMD8<Float>) -> SIMD8<Float> {
  let x = value.clamped(
    lowerBound: SIMD8(repeating: -7.9), upperBound: SIMD8(repeating: 7.9))
  let square = x * x
  var top = square * -2.760_768_5e-16 + 2.000_187_9e-13
  top = top * square - 8.604_671_5e-11
  top = top * square + 5.122_297e-08
  top = top * square + 1.485_722_4e-05
  top = top * square + 6.372_619e-04
  top = top * square + 4.893_524_6e-03
  var bottom = square * 1.198_258_4e-06 + 1.185_347e-04
  bottom = bottom * square + 2.268_434_6e-03
  bottom = bottom * square + 4.893_525_2e-03
  return x * top / bottom
}

@inline(__always)
private func sigmoid(_ value: SIMD8<Float>) -> SIMD8<Float> { tanh(value * 0.5) * 0.5 + 0.5 }

@inline(__always)
package func sigmoid(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
