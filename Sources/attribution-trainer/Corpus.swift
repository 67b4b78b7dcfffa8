import Foundation
import SpeakerAttribution
import Transcripts

/// Labelled talks of several shows: `SHOW/EPISODE.md`, in each `**Name:** text`, or transcripts with
/// their true turns, `ID.gold.json`.
struct Corpus {
  let episodes: [Episode]
  let vocabulary: Vocabulary
  let talks: [Talk]

  /// - Parameter limit: the greatest number of episodes, which are chosen at random.
  init(folders: [String], limit: Int) throws {
    var episodes: [Episode] = []
    for folder in folders {
      let entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let golds = entries.filter { $0.hasSuffix(".gold.json") }
      episodes += concurrently(golds) { Episode(goldPath: folder + "/" + $0) }.compactMap { $0 }
      for show in entries where !golds.contains(show) {
        episodes += Self.episodes(of: show, in: folder + "/" + show)
      }
    }
    var random = Random(state: 7)
    episodes.shuffle(using: &random)
    self.episodes = Array(episodes.prefix(limit))
    let texts = concurrently(self.episodes) { Self.text($0) }
    let vocabulary = Self.vocabulary(self.episodes, texts)
    self.vocabulary = vocabulary
    talks = zip(self.episodes, texts).map { Talk($0, $1, vocabulary) }
  }

  private static func episodes(of show: String, in folder: String) -> [Episode] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    var read = concurrently(files.filter { $0.hasSuffix(".md") }.sorted()) {
      Episode(path: folder + "/" + $0, show: show)
    }.compactMap { $0 }
    // Hosts: those in many episodes of the show.
    var appearances: [String: Int] = [:]
    for episode in read { for name in episode.speakers { appearances[name, default: 0] += 1 } }
    let needed = max(3, read.count * 5 / 100)
    for index in read.indices {
      read[index].hosts = read[index].speakers.map { appearances[$0]! >= needed }
    }
    return read
  }

  private static func text(_ episode: Episode) -> SpokenText {
    var builder = CueListBuilder()
    builder.append(start: nil, text: Array(episode.words.joined(separator: " ").utf8))
    return SpokenText(builder.build())
  }

  /// The most frequent 12,000 words that are in at least eight episodes and four shows, without
  /// names of speakers, so that nobody is recognised by name.
  private static func vocabulary(_ episodes: [Episode], _ texts: [SpokenText]) -> Vocabulary {
    var (counts, capitals, totals) = ([String: Int](), [String: Int](), [String: Int]())
    var shows: [String: Set<String>] = [:]
    for (episode, text) in zip(episodes, texts) {
      for (index, word) in text.words.enumerated() {
        totals[word.key, default: 0] += 1
        if word.isCapitalised, index > 0, !text.words[index - 1].endsSentence {
          capitals[word.key, default: 0] += 1
        }
      }
      for key in Set(text.words.map(\.key)) {
        counts[key, default: 0] += 1
        shows[key, default: []].insert(episode.show)
      }
    }
    let names = Set(
      episodes.flatMap {
        $0.speakers.flatMap { $0.lowercased().split(separator: " ").map(String.init) }
      })
    let known = counts.filter { key, count in
      guard count >= 8, !key.isEmpty, shows[key]!.count >= 4 else { return false }
      return !(names.contains(key) && capitals[key, default: 0] * 2 > totals[key]!)
    }
    let top = known.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(12_000)
    return Vocabulary(hashes: Set(top.map { Vocabulary.hash($0.key) }).sorted())
  }
}

extension Talk {
  init(_ episode: Episode, _ text: SpokenText, _ vocabulary: Vocabulary) {
    var tokens = TokenList()
    for word in text.words {
      tokens.append(
        key: word.key, mark: Mark(word.mark), isCapitalised: word.isCapitalised, cue: 0, vocabulary
      )
    }
    tokens.isPunctuated = text.isPunctuated
    tokens.isCased = text.isCased
    self.init(
      tokens: tokens, lengths: text.words.map { UInt8(clamping: $0.range.count) },
      isSilent: text.words.map(\.key.isEmpty), turns: episode.turns,
      isDisfluent: text.words.indices.map { Disfluencies.contains($0, of: text.words) },
      isMachine: episode.kind == .machine,
      wordSpeakers: episode.wordSpeakers,
      hosts: episode.hosts, fillerID: vocabulary.id("um"))
  }
}
