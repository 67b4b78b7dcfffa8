/// The time from the start of a program to its first frame.
enum StartRows {
  static func firstFrame(of input: Input, _ bench: Bench) throws -> [String] {
    let programs = bench.programs
    let times = input.bytes.count < 1 << 20 ? bench.repeats * 3 : bench.repeats
    let figures = try interleaved(programs, times: times) { peer in
      let (program, firstFrame) = try peer.open(input)
      program.end()
      return firstFrame
    }
    return Figures.compared(Array(zip(programs.map(\.name), figures)))
  }
}
