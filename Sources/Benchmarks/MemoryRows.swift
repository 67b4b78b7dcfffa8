/// The peak resident memory of a program (`VmHWM`).
enum MemoryRows {
  static func peak(of input: Input, _ bench: Bench) throws -> [String] {
    let size = Double(input.bytes.count) / 1e6
    return try [Figures.line("the file", [Figures.right(Figures.text(size))])]
      + bench.programs.map { peer in
        let (program, _) = try peer.open(input)
        defer { program.end() }
        let opened = megabytes(program)
        program.type(peer.searchKeys + GeneratedPage.commonWord + "\r", settle: bench.settle)
        return Figures.line(
          peer.name,
          [
            Figures.right(Figures.text(opened)),
            "after a search \(Figures.text(megabytes(program)))",
          ])
      }
  }

  private static func megabytes(_ program: TerminalProgram) -> Double {
    Double(program.status("VmHWM")) * 1024 / 1e6
  }
}
