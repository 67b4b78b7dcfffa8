/// The time from a key, or a resize, to the last byte of its frame.
enum KeyRows {
  /// The keys, which move down through the text by rows and pages.
  private static let keys = [String](repeating: "j", count: 9) + [" "]

  static func moving(_ bench: Bench) throws -> [String] {
    let running = try bench.programs.map { try $0.open(bench.page).program }
    let figures = pressing(running, times: bench.repeats * 2)
    return zip(bench.programs, figures).map { peer, figures in
      Figures.line(
        peer.name,
        [
          Figures.right(Figures.text(figures.median)),
          "99 of 100: \(Figures.text(figures.percentile(99)))",
        ])
    }
  }

  static func lengths(_ bench: Bench) throws -> [String] {
    let running = try [bench.recording, bench.page].map { try bench.lectern.open($0).program }
    let figures = pressing(running, times: bench.repeats * 2)
    return Figures.compared([("lectern, many cues", figures[0]), ("lectern, the page", figures[1])])
  }

  static func resizing(_ bench: Bench) throws -> [String] {
    let running = try bench.programs.map { try $0.open(bench.recording).program }
    for program in running { program.type("G", settle: bench.settle) }
    var columns: UInt16 = 120
    let figures = interleaved(Array(running.indices), times: bench.repeats) { index in
      if index == 0 { columns = columns == 120 ? 100 : 120 }
      return running[index].resize(columns: columns)?.whole
    }
    return Figures.compared(Array(zip(bench.programs.map(\.name), figures)))
  }

  private static func pressing(_ running: [TerminalProgram], times: Int) -> [Figures] {
    var values = [[Double]](repeating: [], count: running.count)
    for key in (0..<times).flatMap({ _ in keys }) {
      for (index, program) in running.enumerated() {
        if let answer = program.press(key) { values[index].append(answer.whole) }
      }
    }
    return values.map(Figures.init)
  }
}
