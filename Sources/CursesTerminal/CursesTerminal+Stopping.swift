import CTerminal
import Glibc
import TerminalCells

extension CursesTerminal {
  /// Gives the terminal back, stops the program as the shell's job control does, and takes the
  /// terminal again when the program continues.
  public func suspend() {
    guard isScreenTaken else { return }
    giveBack()
    isScreenTaken = false
    var ends: [Int32] = []
    var wasContinued = false
    repeat {
      guard terminal_stop_group() else { break }
      // The shell that resumes the program sends SIGCONT. Without a shell nothing stops it.
      let numbers = waitForContinuation()
      wasContinued = numbers.contains(SIGCONT)
      ends += numbers.filter { ![SIGCONT, SIGWINCH, SIGTSTP].contains($0) }
    } while wasContinued && ends.isEmpty && isInBackground
    terminal_stop_caught()
    queue += ends.map { .ended(signal: $0) }
    // A program that has been asked to end leaves the terminal to the shell.
    guard ends.isEmpty else { return }
    isScreenTaken = true
    resume()
  }

  func resume() {
    guard isScreenTaken else { return }
    screen.take()
    terminal_guard_title(screen.isTitleSaved)
    if followWindow() { queue.append(.resized(size)) }
    queue.append(.resumed)
  }

  func giveBack() {
    takeLastReplies()
    // Changing the terminal from the background would stop the program.
    terminal_background_stop_ignored(true)
    terminal_guard_title(false)
    screen.giveBack()
    var settings = settings
    tcsetattr(output, TCSANOW, &settings)
    terminal_background_stop_ignored(false)
  }

  private func waitForContinuation() -> [Int32] {
    var source = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, 100) < 0 && errno == EINTR {}
    return pendingSignals()
  }

  private var isInBackground: Bool {
    let foreground = tcgetpgrp(output)
    return foreground > 0 && foreground != getpgrp()
  }
}
