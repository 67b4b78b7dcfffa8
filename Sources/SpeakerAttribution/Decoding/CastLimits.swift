/// What is known of the people who speak, without where they do.
package struct CastLimits: Sendable {
  /// Everybody who speaks: indices in the cast's people; nil where others may.
  var people: [Int]?
  /// How many people speak; nil where that is open.
  var count: Int?

  package init() {}

  var isFree: Bool { people == nil && count == nil }
  var isOne: Bool { (people?.count ?? count) == 1 }
}
