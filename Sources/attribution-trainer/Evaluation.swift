import Dispatch
import Foundation
import SpeakerAttribution
import Synchronization

/// Evaluates attribution from the pages alone.
/// - Returns: F1 of turn starts, word error, named, right count.
func whole(_ cases: [EvaluationCase], _ settings: DecoderSettings, show: Bool) -> [Double] {
  let results = concurrently(cases) { evaluationCase in
    evaluationCase.result(
      SpeakerAttributor(evaluationCase.talk, evaluationCase.gold.cues, settings: settings)
        .attribution())
  }
  var means = GroupMeans()
  for (evaluationCase, result) in zip(cases, results) {
    let count = evaluationCase.gold.document.speakers.count
    let document = evaluationCase.gold.document
    for key in ["all", "\(count) speakers", document.style, "show " + document.show] {
      means.add(
        key, [result.boundary, result.error, result.named, result.rightCount, result.sureShare])
      if let right = result.sureRight { means.add(key + " sure", [right]) }
    }
  }
  if show { means.show(["bF", "WDER", "named", "count", "cov8"]) }
  let all = means.sums["all"]!
  return all.dropLast().map { $0 / all.last! }
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
