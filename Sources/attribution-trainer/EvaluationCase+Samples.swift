import SpeakerAttribution

/// The features of one turn, and the share of it that is right.
struct Sample {
  var values: [Double]
  /// Share of the words that are right.
  var right: Double
  /// Share of the talk's words.
  var weight: Double
}

extension EvaluationCase {
  /// The samples that the calibration is fitted to: turns, and turns of named speakers.
  func samples(_ settings: DecoderSettings) -> (turns: [Sample], names: [Sample]) {
    let inferred = InferredTalk(talk, gold.cues, settings)
    let (talk, blocks, search) = (inferred.talk, inferred.blocks, inferred.search)
    let traits = inferred.traits
    let path = search.path
    var predicted: [Int] = []
    for block in 0..<blocks.count {
      predicted += [Int](repeating: path[block], count: Int(blocks.lengths[block]))
    }
    let matched = Scoring.matched(predicted, gold.wordSpeakers)
    let truth = gold.document.speakers.map(\.name)
    var (turns, names) = ([Sample](), [Sample]())
    var first = 0
    for block in 1...blocks.count where block == blocks.count || path[block] != path[block - 1] {
      let features = TurnFeatures(
        first..<block, state: path[first], blocks: blocks, search: search, talk: talk,
        traits: traits)
      let words = Int(blocks.starts[first])..<blocks.words(block - 1).upperBound
      let weight = Double(words.count) / Double(predicted.count)
      let right = Double(words.count { matched[$0] }) / Double(words.count)
      turns.append(Sample(values: features.values, right: right, weight: weight))
      if let person = search.speakers[path[first]].person {
        let name = talk.cast.people[person].name
        // A recogniser's spelling of a name is that name to a reader.
        let isRight = truth.indices.map {
          isNamed(name, $0) || NameLikeness.areForms(name, truth[$0])
            || NameLikeness.likeness(name, truth[$0]) >= 0.85
        }
        let named = words.count { isRight[gold.wordSpeakers[$0]] }
        names.append(
          Sample(
            values: features.nameValues,
            right: Double(named) / Double(words.count), weight: weight))
      }
      first = block
    }
    return (turns, names)
  }
}
