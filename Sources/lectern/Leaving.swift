import CursesTerminal
import Glibc
import ReaderRuntime

/// The end of the reader, in which what the user made is saved.
enum Leaving {
  /// Within so many milliseconds nobody notices a wait.
  private static let unnoticed = 250
  /// Another program may hold what is to be written, or a disk may not answer.
  private static let longest = 20_000

  /// Gives the terminal back and waits for what must be saved. A wait that is noticed is told, can be
  /// ended with ^C, and has an end.
  /// - Returns: why what the user made is not saved; nil when it is.
  static func failure(
    closing terminal: CursesTerminal, after effects: EffectRunner, _ overlays: SavedOverlays
  ) -> Failure? {
    // Still the program's terminal: a ^C too many must not end what is nearly done.
    _ = effects.isSaved(within: unnoticed, isIndexed: true)
    terminal.close()
    if !effects.isSaved(within: 0) {
      Output.tell(
        effects.isOnlyCopying
          ? "waiting for what takes the copied words … ^C gives up"
          : "saving your notes and corrections … ^C leaves them unsaved")
      guard effects.isSaved(within: longest) else {
        return Failure(
          "saving takes longer than \(longest / 1000) seconds and is given up; the "
            + "last ones may be lost")
      }
    }
    let notices = effects.takeNotices()
    let failures =
      notices.filter(\.isFailure).map(\.text) + [unsaved(overlays)].compactMap(\.self)
    for notice in notices.filter({ !$0.isFailure }).map(\.text) + failures.dropLast() {
      Output.tell(notice)
    }
    return failures.last.map { Failure($0) }
  }

  /// Ends the program by a signal, so that the shell sees which one.
  static func end(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  /// What was not saved of the user's edits, and why; nil when they were.
  static func unsaved(_ overlays: SavedOverlays) -> String? {
    overlays.failure.map { "your notes and corrections were not saved: \($0)" }
  }
}
