import Foundation
import SpeakerAttribution

extension Worker {
  private func table(_ count: Int) -> UnsafeMutablePointer<Float> {
    let table = UnsafeMutablePointer<Float>.allocate(capacity: count)
    table.initialize(repeating: 0, count: count)
    return table
  }

  func backward(_ all: [Example]) {
    let rows = pass.rows
    let outputs = table(rows * NetworkShape.outputs)
    let embeddings = table(rows * shape.speakerEmbedding)
    let heads = table(rows * shape.head)
    let joined = table(rows * shape.headInput)
    let firsts = table(rows * shape.both)
    let hiddens = table(rows * shape.hidden)
    let inputs = table(rows * shape.input)
    defer {
      for table in [outputs, embeddings, heads, joined, firsts, hiddens, inputs] {
        table.deallocate()
      }
    }
    losses(all, outputs, embeddings)
    linear(
      pass.head, shape.head, .output, .outputBias, outputs, NetworkShape.outputs, heads, shape.head)
    for index in 0..<rows * shape.head where pass.head[index] <= 0 { heads[index] = 0 }
    linear(
      pass.headInput, shape.headInput, .head, .headBias, heads, shape.head, joined, shape.headInput)
    linear(
      pass.headInput, shape.headInput, .speakerEmbedding, .speakerEmbeddingBias, embeddings,
      shape.speakerEmbedding, joined,
      shape.headInput)
    for index in 0..<rows * shape.headInput { joined[index] *= masks[1][index] }
    recur(
      2, pass.first, shape.both, .input2Forward, .state2Forward, .bias2Forward,
      joined + shape.hidden, shape.headInput, firsts, backward: false)
    recur(
      3, pass.first, shape.both, .input2Backward, .state2Backward, .bias2Backward,
      joined + shape.hidden + shape.recurrent, shape.headInput, firsts, backward: true)
    for index in 0..<rows * shape.both { firsts[index] *= masks[0][index] }
    recur(
      0, pass.hidden, shape.hidden, .input1Forward, .state1Forward, .bias1Forward, firsts,
      shape.both, hiddens, backward: false)
    recur(
      1, pass.hidden, shape.hidden, .input1Backward, .state1Backward, .bias1Backward,
      firsts + shape.recurrent,
      shape.both, hiddens, backward: true)
    for row in 0..<rows {
      for column in 0..<shape.hidden {
        let index = row * shape.hidden + column
        hiddens[index] += joined[row * shape.headInput + column]
        if pass.hidden[index] <= 0 { hiddens[index] = 0 }
      }
    }
    linear(
      pass.input, shape.input, .encoder, .encoderBias, hiddens, shape.hidden, inputs, shape.input)
    for step in 0..<pass.steps {
      for stretch in 0..<pass.batch {
        let (example, start) = examples[stretch]
        scatter(
          inputs + (step * pass.batch + stretch) * shape.input, all[example].input,
          unit: start + step)
      }
    }
  }

  private func losses(
    _ all: [Example], _ outputs: UnsafeMutablePointer<Float>,
    _ embeddings: UnsafeMutablePointer<Float>
  ) {
    loss = Losses()
    let (batch, width) = (pass.batch, shape.speakerEmbedding)
    let scale = pass.parameters[.similarityScale]
    let scaleGradient = gradient[.similarityScale]
    let each = 1 / Float(pass.rows)
    let similarityWeight = each / Float(Self.distances.count) * 0.5
    for stretch in 0..<batch { addSpeakerLoss(stretch, all, embeddings, each: each) }
    for step in 0..<pass.steps {
      for stretch in 0..<batch {
        let row = step * batch + stretch
        let example = all[examples[stretch].example]
        let unit = examples[stretch].start + step
        let out = row * NetworkShape.outputs
        let start = sigmoid(pass.output[out])
        outputs[out] = (start - example.isStart[unit]) * each
        loss.start -= Double(logf(example.isStart[unit] > 0 ? start + 1e-7 : 1 - start + 1e-7))
        if example.isHost[unit] >= 0 {
          let host = sigmoid(pass.output[out + 1])
          outputs[out + 1] = (host - example.isHost[unit]) * each * 0.5
          loss.host -= Double(logf(example.isHost[unit] > 0 ? host + 1e-7 : 1 - host + 1e-7))
        }
        let here = pass.speakerEmbedding + row * width
        for distance in Self.distances where distance <= step {
          let other = row - distance * batch
          let there = pass.speakerEmbedding + other * width
          var product: Float = 0
          for index in 0..<width { product += here[index] * there[index] }
          let same: Float = example.speakers[unit] == example.speakers[unit - distance] ? 1 : 0
          let belief = sigmoid(scale[0] * product + scale[1])
          loss.similarity -=
            Double(logf(same > 0 ? belief + 1e-7 : 1 - belief + 1e-7))
            / Double(Self.distances.count)
          let slope = (belief - same) * similarityWeight
          scaleGradient[0] += slope * product
          scaleGradient[1] += slope
          for index in 0..<width {
            embeddings[row * width + index] += slope * scale[0] * there[index]
            embeddings[other * width + index] += slope * scale[0] * here[index]
          }
        }
      }
    }
  }

  /// Gradients of a product's weights, bias and input.
  private func linear(
    _ input: UnsafePointer<Float>, _ inputStride: Int, _ part: NetworkShape.Part,
    _ bias: NetworkShape.Part?, _ outputs: UnsafePointer<Float>, _ outputStride: Int,
    _ inputs: UnsafeMutablePointer<Float>, _ inputsStride: Int
  ) {
    let size = shape.size(part)
    weights(input, inputStride, part, outputs)
    if let bias {
      let slope = gradient[bias]
      for row in 0..<pass.rows {
        for column in 0..<size.columns { slope[column] += outputs[row * outputStride + column] }
      }
    }
    addInput(part, outputs, outputStride, inputs, inputsStride, pass.rows)
  }

  /// `gradient += inputᵀ · outputs`.
  private func weights(
    _ input: UnsafePointer<Float>, _ inputStride: Int, _ part: NetworkShape.Part,
    _ outputs: UnsafePointer<Float>
  ) {
    let (size, rows) = (shape.size(part), pass.rows)
    let turned = table(size.rows * rows)
    for row in 0..<rows {
      for column in 0..<size.rows {
        turned[column * rows + row] = input[row * inputStride + column]
      }
    }
    MatrixProduct.add(
      turned, strideA: rows, outputs, to: gradient[part], strideC: size.columns,
      rows: size.rows, inner: rows, columns: size.columns)
    turned.deallocate()
  }

  /// `inputs += outputs · weightsᵀ`.
  private func addInput(
    _ weights: NetworkShape.Part, _ outputs: UnsafePointer<Float>, _ outputStride: Int,
    _ inputs: UnsafeMutablePointer<Float>, _ inputsStride: Int, _ rows: Int
  ) {
    let size = shape.size(weights)
    let flipped = transposed(weights)
    MatrixProduct.add(
      outputs, strideA: outputStride, flipped, to: inputs, strideC: inputsStride, rows: rows,
      inner: size.columns, columns: size.rows)
    flipped.deallocate()
  }

  private func transposed(_ weights: NetworkShape.Part) -> UnsafeMutablePointer<Float> {
    let size = shape.size(weights)
    let (flipped, values) = (table(size.rows * size.columns), pass.parameters[weights])
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        flipped[column * size.rows + row] = values[row * size.columns + column]
      }
    }
    return flipped
  }

  private func recur(
    _ index: Int, _ source: UnsafePointer<Float>, _ sourceStride: Int,
    _ inputPart: NetworkShape.Part, _ statePart: NetworkShape.Part, _ biasPart: NetworkShape.Part,
    _ slopes: UnsafeMutablePointer<Float>, _ stride: Int,
    _ sources: UnsafeMutablePointer<Float>, backward: Bool
  ) {
    let (width, all, batch, rows) = (
      shape.recurrent, 3 * shape.recurrent, pass.batch, pass.rows
    )
    let (gates, parts) = (pass.gates[index], pass.stateParts[index])
    let gateSlopes = table(rows * all)
    let stateSlopes = table(rows * all)
    let carried = table(batch * width)
    let before = table(rows * width)
    let flipped = transposed(statePart)
    for count in (0..<pass.steps).reversed() {
      let step = backward ? pass.steps - 1 - count : count
      let row = step * batch
      let old = backward ? row + batch : row - batch
      for stretch in 0..<batch {
        let at = row + stretch
        let (gate, part) = (gates + at * all, parts + at * all)
        let (slope, state) = (gateSlopes + at * all, stateSlopes + at * all)
        for unit in 0..<width {
          let (reset, update, candidate) = (gate[unit], gate[width + unit], gate[2 * width + unit])
          let memory =
            count > 0 ? kept[index][(old + stretch) * width + unit] : 0
          before[at * width + unit] = memory
          let here = slopes[at * stride + unit] + carried[stretch * width + unit]
          let toCandidate = here * (1 - update) * (1 - candidate * candidate)
          let toUpdate = here * (memory - candidate) * update * (1 - update)
          let toReset = toCandidate * part[2 * width + unit] * reset * (1 - reset)
          slope[unit] = toReset
          slope[width + unit] = toUpdate
          slope[2 * width + unit] = toCandidate
          state[unit] = toReset
          state[width + unit] = toUpdate
          state[2 * width + unit] = toCandidate * reset
          carried[stretch * width + unit] = here * update
        }
      }
      MatrixProduct.add(
        stateSlopes + row * all, strideA: all, flipped, to: carried, strideC: width, rows: batch,
        inner: all, columns: width)
    }
    weights(before, width, statePart, stateSlopes)
    let bias = gradient[biasPart]
    for row in 0..<rows {
      for column in 0..<all {
        bias[column] += gateSlopes[row * all + column]
        bias[all + column] += stateSlopes[row * all + column]
      }
    }
    linear(source, sourceStride, inputPart, nil, gateSlopes, all, sources, sourceStride)
    for table in [gateSlopes, stateSlopes, carried, before, flipped] { table.deallocate() }
  }

  /// Adds the gradient of a unit's input to the rows of its words.
  private func scatter(_ slope: UnsafePointer<Float>, _ source: UnitInput, unit: Int) {
    let width = shape.embedding
    for position in 0..<shape.positions {
      let place = slope + position * width
      if let word = source.word(unit, position: position) {
        scatterToken(source.tokens, word, place, scale: 1)
      } else {
        add(place, to: gradient[.words], scale: 1)
      }
    }
    let words = source.units.words(unit).prefix(64)
    let scale = 1 / Float(words.count).squareRoot()
    for word in words {
      scatterToken(source.tokens, word, slope + shape.positions * width, scale: scale)
    }
  }

  private func scatterToken(
    _ tokens: TokenList, _ word: Int, _ slope: UnsafePointer<Float>, scale: Float
  ) {
    let width = shape.embedding
    add(slope, to: gradient[.words] + Int(tokens.ids[word]) * width, scale: scale)
    add(slope, to: gradient[.marks] + Int(tokens.marks[word]) * width, scale: scale)
    add(slope, to: gradient[.capitals] + Int(tokens.capitals[word]) * width, scale: scale)
  }

  private func add(
    _ slope: UnsafePointer<Float>, to row: UnsafeMutablePointer<Float>, scale: Float
  ) {
    for index in 0..<shape.embedding { row[index] += slope[index] * scale }
  }
}
