import ReaderRuntime

/// The time after the terminal was given back, in which what the user made is saved to the end.
enum Leaving {
  /// Within so many milliseconds nobody notices a wait.
  private static let unnoticed = 250
  /// Another program may hold what is to be written, or a disk may not answer.
  private static let longest = 20_000

  /// Waits for what must be saved. A wait that is noticed is told, and has an end.
  /// - Returns: why what the user made is not saved; nil when it is.
  static func failure(
    after effects: EffectRunner, _ overlays: SavedOverlays
  ) -> Failure? {
    if !effects.isSaved(within: unnoticed, isIndexed: true), !effects.isSaved(within: 0) {
      Output.tell("saving your notes and corrections …")
      guard effects.isSaved(within: longest) else {
        return Failure(
          "saving takes longer than \(longest / 1000) seconds and is given up; the "
            + "last ones may be lost")
      }
    }
    for notice in effects.takeNotices() { Output.tell(notice) }
    return overlays.failure.map { Failure("your notes and corrections were not saved: \($0)") }
  }
}
