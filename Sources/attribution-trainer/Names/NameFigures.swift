import Foundation
import SpeakerAttribution

/// How well people are found, and how beliefs hold.
struct NameFigures {
  /// Sums of a group: talks, speakers, found among them, others taken for speakers,
  /// speakers named at all.
  private var counts: [String: [Double]] = [:]
  /// By group and tenth of belief: the belief, those who do speak, all.
  private var bins: [String: [[Double]]] = [:]

  mutating func add(_ samples: NameSamples, kind: NamedTalk.Kind, beliefs: [Double]) {
    for group in [kind.rawValue + " " + samples.style.rawValue, kind.rawValue] {
      var count = counts[group] ?? [0, 0, 0, 0, 0]
      count[0] += 1
      count[1] += Double(samples.speakers)
      count[4] += Double(samples.people.count { $0.speaks })
      for (person, belief) in zip(samples.people, beliefs) {
        if belief >= 0.5 { count[person.speaks ? 2 : 3] += 1 }
        var tenths = bins[group] ?? [[Double]](repeating: [0, 0, 0], count: 10)
        let tenth = min(9, Int(belief * 10))
        tenths[tenth][0] += belief
        tenths[tenth][1] += person.speaks ? 1 : 0
        tenths[tenth][2] += 1
        bins[group] = tenths
      }
      counts[group] = count
    }
  }

  func show() {
    print(
      "Speakers named at all, and found (0.5 and more); of people at each tenth of belief, those who speak:"
    )
    for (group, count) in counts.sorted(by: { $0.key < $1.key }) {
      let head = String(
        format: "%@ %5.0f talks  named %5.1f %%  found %5.1f %%  others a talk %.2f ",
        group.padding(toLength: 20, withPad: " ", startingAt: 0), count[0],
        count[4] / count[1] * 100, count[2] / count[1] * 100, count[3] / count[0])
      let tenths = bins[group]!.map { bin in
        bin[2] < 10 ? "   - " : String(format: " %.2f", bin[1] / bin[2])
      }
      print(head + tenths.joined())
    }
  }
}
