import Glibc

/// The number of wake-ups of an idle program.
enum IdleRow {
  static func wakeUps(_ bench: Bench) throws -> [String] {
    try bench.programs.map { peer in
      let (program, _) = try peer.open(bench.page)
      defer { program.end() }
      let before = switches(program)
      usleep(1_000_000)
      return Figures.line(peer.name, [Figures.right("\(switches(program) - before)")])
    }
  }

  /// The number of times that any of the threads went to sleep.
  private static func switches(_ program: TerminalProgram) -> Int {
    ProcessFile.threads(of: program.process).reduce(0) { sum, thread in
      let status = ProcessFile.text("/proc/\(program.process)/task/\(thread)/status")
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary") }
      return sum + (line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0)
    }
  }
}
