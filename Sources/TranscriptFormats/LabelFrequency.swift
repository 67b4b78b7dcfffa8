/// How labels are spread over a document.
///
/// In an hour of speech a few captions begin like a label: "Local First: keep the notes at home".
/// Labels come from the first captions on, or so often that turns of people follow one another.
struct LabelFrequency {
  /// Captions before the first label that may be sounds, or the words of nobody.
  private static let openingCues = 3
  /// Bytes from one label to the next, on average: about a minute of speech.
  private static let often = 900
  /// The same for names that recur: about four minutes.
  private static let steady = 3_600

  private let labels: [LabelClassifier.Label]
  private let end: Int

  /// - Parameters:
  ///   - labels: at least one; all of them would be believed by their names.
  ///   - end: of the document's text.
  init(_ labels: [LabelClassifier.Label], end: Int) {
    (self.labels, self.end) = (labels, end)
  }

  /// Whether the first label is in the first captions.
  var isFromStart: Bool { labels[0].cue < Self.openingCues }

  /// Whether one comes about every minute, from the first on.
  var isOften: Bool { meanDistance <= Self.often }

  /// Whether one comes every few minutes, from the first on.
  var isSteady: Bool { meanDistance <= Self.steady }

  private var meanDistance: Int { (end - labels[0].start) / labels.count }

  /// Labels before the first that has another within a few minutes after it, or the document's end.
  var strays: ArraySlice<LabelClassifier.Label> {
    let next = labels.dropFirst().map(\.start) + [end]
    let isStray = zip(labels, next).map { $1 - $0.start > Self.steady }
    return labels.prefix(isStray.firstIndex(of: false) ?? labels.count)
  }
}
