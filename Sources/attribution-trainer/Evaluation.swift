import Dispatch
import Foundation
import SpeakerAttribution
import Synchronization

/// Evaluates attribution from the pages alone.
/// - Returns: of each set: F1 of turn starts, word error, named, right count, sure share, and last the
///   number of talks.
func whole(_ cases: [EvaluationCase], _ settings: DecoderSettings, show: Bool) -> [[Double]] {
  let results = concurrently(cases) { evaluationCase in
    evaluationCase.result(
      SpeakerAttributor(evaluationCase.talk, evaluationCase.gold.cues, settings: settings)
        .attribution())
  }
  var means = GroupMeans()
  for (evaluationCase, result) in zip(cases, results) {
    let count = evaluationCase.gold.document.speakers.count
    let document = evaluationCase.gold.document
    let set = evaluationCase.set
    for key in [set, set + " \(count) speakers", set + " " + document.style, document.show] {
      means.add(
        key, [result.boundary, result.error, result.named, result.rightCount, result.sureShare])
      if let right = result.sureRight { means.add(key + " sure", [right]) }
      if let right = result.sureNameRight {
        means.add(key + " name", [right, result.sureNameShare])
      }
    }
  }
  if show { means.show() }
  return Set(cases.map(\.set)).sorted().map { set in
    let all = means.sums[set]!
    return all.dropLast().map { $0 / all.last! } + [all.last!]
  }
}

/// Maps a list in order, on all cores.
func concurrently<Element: Sendable, Value: Sendable>(
  _ list: [Element], _ body: @Sendable (Element) -> Value
) -> [Value] {
  let values = Mutex([Value?](repeating: nil, count: list.count))
  DispatchQueue.concurrentPerform(iterations: list.count) { index in
    let value = body(list[index])
    values.withLock { $0[index] = value }
  }
  return values.withLock { $0.map { $0! } }
}
