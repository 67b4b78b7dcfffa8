import Foundation
import SpeakerAttribution
import Transcripts

/// Labelled talks of which names are learnt.
struct NameCorpus {
  var talks: [NamedTalk] = []
  /// Of each talk: how much it counts.
  private(set) var weights: [Double] = []

  /// No person counts for more talks than this, and no show for more than five times as many.
  private static let mostTalks = 8.0

  /// - Parameter folders: of shows (`SHOW/EPISODE.md`), or of pages (`ID.txt`, `ID.gold.json`).
  init(folders: [String]) throws {
    for folder in folders {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let pages = names.filter { $0.hasSuffix(".gold.json") }
      let read = concurrently(pages) { try? NamedTalk(page: folder + "/" + $0) }
      talks += read.compactMap { $0 }
      guard pages.isEmpty else { continue }
      for show in names { talks += Self.episodes(of: show, in: folder + "/" + show) }
    }
    weigh()
  }

  /// All people of a talk count alike, so that beliefs keep their level: a talk counts for less the
  /// more talks its speakers and its show have.
  private mutating func weigh() {
    let shows = Dictionary(grouping: talks, by: \.show).mapValues { Double($0.count) }
    let people = Dictionary(grouping: talks.flatMap { Set($0.speakers) }, by: { $0 })
      .mapValues { min(1, Self.mostTalks / Double($0.count)) }
    weights = talks.map { talk in
      let rare = talk.speakers.reduce(0) { $0 + people[$1]! } / Double(talk.speakers.count)
      return min(rare, Self.mostTalks * 5 / shows[talk.show]!)
    }
  }

  /// The talks of a show. Hosts are those who speak in every eighth of them.
  private static func episodes(of show: String, in folder: String) -> [NamedTalk] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    var talks = concurrently(files.filter { $0.hasSuffix(".md") }.sorted()) {
      Episode(path: folder + "/" + $0, show: show).map { NamedTalk($0) }
    }.compactMap { $0 }
    let counts = Dictionary(grouping: talks.flatMap(\.speakers), by: { $0 }).mapValues(\.count)
    let hosts = counts.filter { $0.value >= max(3, talks.count / 8) }
    for index in talks.indices {
      talks[index].hosts = talks[index].speakers.map { hosts[$0] != nil }
    }
    return talks
  }

  /// The talks by the fold of their shows, which are held out together. The largest shows go to
  /// different folds.
  func folds(_ count: Int) -> [Int] {
    let sizes = Dictionary(grouping: talks, by: \.show).mapValues(\.count)
    let shows = sizes.keys.sorted { (sizes[$1]!, $0) < (sizes[$0]!, $1) }
    let fold = Dictionary(
      uniqueKeysWithValues: shows.enumerated().map { ($0.element, $0.offset % count) })
    return talks.map { fold[$0.show]! }
  }
}
