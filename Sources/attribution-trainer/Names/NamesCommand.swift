import ArgumentParser
import Foundation
import SpeakerAttribution

/// `attribution-trainer names`.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Fit what names in a talk say about its speakers.",
    discussion: """
      Folders hold shows (FOLDER/SHOW/EPISODE.md, each paragraph **Name:** text) or pages (ID.txt \
      with ID.gold.json). Figures are of shows held out.
      """)

  @Argument(help: "Folders of labelled talks.") var folders: [String]
  @Option(
    help:
      "Write PersonWeights.swift and MentionWeights.swift into this folder; without it, figures.")
  var output: String?
  @Flag(help: "Fit nothing: figures of the program's own weights.") var measure = false

  func run() throws {
    let corpus = try NameCorpus(folders: folders)
    let samples = samples(corpus)
    print("\(corpus.talks.count) talks, \(samples.reduce(0) { $0 + $1.people.count }) people named")
    if measure {
      return figures(corpus, samples) { sample in { sample.style.net.likelihood($0) } }
    }
    guard let output else { return showHeldOut(corpus, samples) }
    let nets = nets(samples)
    try NameWeightsFile.write(nets: nets, to: output + "/PersonWeights.swift")
    let rows = concurrently([true, false]) { isMarked in
      MentionFit.rows(samples.filter { ($0.style != .unmarked) == isMarked }.flatMap(\.mentions))
    }
    try NameWeightsFile.write(
      marked: rows[0], unmarked: rows[1], to: output + "/MentionWeights.swift")
  }

  private func samples(_ corpus: NameCorpus) -> [NameSamples] {
    let people = Dictionary(grouping: corpus.talks, by: \.show)
      .mapValues { Array(Set($0.flatMap(\.speakers))).sorted() }
    return concurrently(Array(corpus.talks.indices)) { index -> [NameSamples] in
      let talk = measure ? corpus.talks[index] : corpus.supposed(index, people)
      return talk.styles.map {
        NameSamples(
          talk, index: index, style: $0, weight: corpus.weights[index])
      }
    }.flatMap { $0 }
  }

  private func nets(_ samples: [NameSamples]) -> [NameStyle: PersonNet] {
    let nets = concurrently(NameStyle.allCases) { style in
      PersonFit.net(
        samples.filter { $0.style == style }.flatMap(\.people),
        features: PersonFeature.allCases.count)
    }
    return Dictionary(uniqueKeysWithValues: zip(NameStyle.allCases, nets))
  }

  private func showHeldOut(_ corpus: NameCorpus, _ samples: [NameSamples]) {
    let folds = corpus.folds(5)
    let fitted = (0..<5).map { fold in nets(samples.filter { folds[$0.talk] != fold }) }
    figures(corpus, samples) { sample in
      let net = fitted[folds[sample.talk]][sample.style]!
      return { net.likelihood($0) }
    }
  }

  private func figures(
    _ corpus: NameCorpus, _ samples: [NameSamples],
    _ belief: (NameSamples) -> ([Double]) -> Double
  ) {
    var figures = NameFigures()
    for sample in samples {
      let belief = belief(sample)
      figures.add(
        sample, kind: corpus.talks[sample.talk].kind,
        beliefs: sample.people.map { belief($0.values) })
    }
    figures.show()
  }
}

extension NameCorpus {
  /// A talk with a page and a roster, made up where it has none.
  func supposed(_ index: Int, _ people: [String: [String]]) -> NamedTalk {
    var talk = talks[index]
    guard talk.kind == .podcast, talk.keyPoints.isEmpty else { return talk }
    let (transcript, _) = talk.laidOut(.cased)
    let candidates = CastCandidates(
      in: SpokenText(transcript.cues), transcript: transcript, roster: [])
    let truth = NameTruth(candidates, talk)
    let outsiders = candidates.people.indices.filter {
      truth.speakers[$0] == nil && !truth.doubles.contains($0)
        && candidates.people[$0].name.contains(" ")
    }.map { candidates.people[$0].name }
    let others = (people[talk.show] ?? []).filter { !talk.speakers.contains($0) }
    var page = MadeUpPage(seed: index)
    page.fill(&talk, outsiders: outsiders, others: others)
    return talk
  }
}
