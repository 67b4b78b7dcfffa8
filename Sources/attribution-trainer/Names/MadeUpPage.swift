import SpeakerAttribution
import Transcripts

/// Key points, title and roster for a talk that has none, so that what pages say of people is
/// learnt: mostly who speaks, sometimes who is only spoken about.
struct MadeUpPage {
  private static let verbs = [
    "explains", "warned", "cautioned", "noted", "argues", "describes", "says", "suggests",
    "emphasizes", "points out", "discussed", "shared", "predicts", "recalled", "adds", "asked",
    "believes", "stresses", "outlined", "talks about", "questions", "reported", "proposed",
  ]
  private static let matters = [
    "that the work takes longer than people think", "how the new release changes daily work",
    "that tools alone solve little", "why the first version failed", "what comes next",
    "that small teams decide faster", "how to begin without much money",
    "that the market may turn within a year", "why documentation matters", "the cost of moving",
  ]
  private static let works = [
    "keynote", "book", "paper", "talk at the conference", "article", "famous remark", "company",
    "essay", "post", "theory", "old advice",
  ]

  private var random: Random

  init(seed: Int) { random = Random(state: UInt64(seed) &* 0x9E37 &+ 11) }

  /// - Parameters:
  ///   - outsiders: full names of people who are spoken about.
  ///   - others: people of the show who do not speak here.
  mutating func fill(_ talk: inout NamedTalk, outsiders: [String], others: [String]) {
    var points: [String] = []
    if random.unit() < 0.67 {
      let named = talk.speakers.indices.filter {
        random.unit() < (talk.hosts[$0] ? 0.45 : 0.85)
      }.map { talk.speakers[$0] }
      points += said(by: named)
    }
    if random.unit() < 0.35 {
      for name in outsiders.shuffled(using: &random).prefix(random.unit() < 0.7 ? 1 : 2) {
        points.append(told(of: name))
      }
    }
    if random.unit() < 0.3, let guest = talk.speakers.indices.first(where: { !talk.hosts[$0] }) {
      talk.title =
        "\(pick(["How to begin", "The next release", "Small teams"])) with "
        + talk.speakers[guest]
    }
    talk.keyPoints = points.shuffled(using: &random) + ["The episode also covers \(matter())."]
    guard random.unit() < 0.15 else { return }
    let present = talk.speakers.filter { _ in random.unit() < 0.7 }
    talk.roster = (present + others.shuffled(using: &random).prefix(6)).sorted()
      .map { RosterPerson(name: $0) }
  }

  private mutating func said(by names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    if names.count > 1, random.unit() < 0.4 {
      let list = names.dropLast().joined(separator: ", ") + " and " + names.last!
      return ["\(list) \(pick(["discuss", "talk about", "compare", "debate"])) \(matter())."]
    }
    return names.map { name in
      let role = random.unit() < 0.2 ? ", \(pick(["an engineer", "a founder", "the author"]))," : ""
      let owns = random.unit() < 0.08
      return owns
        ? "\(name)'s way into the field and \(matter()) are discussed."
        : "\(name)\(role) \(pick(Self.verbs)) \(matter())."
    }
  }

  private mutating func told(of name: String) -> String {
    switch random.next() % 5 {
    case 0, 1: "\(name)'s \(pick(Self.works)) proclaimed \(matter())."
    case 2: "They refer to \(name) and \(matter())."
    case 3: "The \(pick(Self.works)) by \(name) is compared with \(matter())."
    default: "\(matter().capitalized) is traced back to \(name)."
    }
  }

  private mutating func matter() -> String { pick(Self.matters) }

  private mutating func pick(_ list: [String]) -> String {
    list[Int(random.next() % UInt64(list.count))]
  }
}
