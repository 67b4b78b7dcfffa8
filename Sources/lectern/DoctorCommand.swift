import ArgumentParser
import CursesTerminal
import ReaderRuntime
import TerminalCells

/// `lectern doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Report on the terminal, colours, folders and clipboard, with advice.")

  func run() throws {
    let report = DoctorReport(
      version: Lectern.configuration.version, terminal: terminal, environment: Environment.value)
    throw ExitCode(Failure.reporting { try Output.print(report.text) })
  }

  private typealias Finding = (name: String, found: String, advice: String?)

  private var terminal: [Finding] {
    let facts: TerminalFacts
    do {
      facts = try TerminalFacts(useColor: Environment.wantsColor, environment: Environment.value)
    } catch {
      return [("Terminal", "none that the reader can use", error.sentence)]
    }
    let size = facts.size.map { ", \($0.columns)x\($0.rows)" } ?? ", not on this output"
    let place = facts.missingEntry.map { " for \($0)" } ?? ""
    let characters: Finding = ("Characters", "UTF-8", nil)
    let ascii = facts.characterNotice.map { notice -> Finding in
      ("Characters", "ASCII only", notice)
    }
    return [
      ("Terminal", facts.entry + place + size, facts.entryAdvice ?? Self.advice(on: facts.size)),
      ("Colours", Self.words(facts.colors), advice(on: facts.colors)), ascii ?? characters,
    ]
  }

  private static func advice(on size: CellSize?) -> String? {
    guard let size, size.columns < 70 else { return nil }
    return
      "from 70 columns on, a list stands beside the words; from 110 on, there is one on each side"
  }

  private static func words(_ colors: ColorDepth) -> String {
    switch colors {
    case .monochrome: "none"
    case .ansi8: "8"
    case .ansi16: "16"
    case .indexed: "256"
    case .direct: "all (24 bits)"
    }
  }

  private func advice(on colors: ColorDepth) -> String? {
    if !Environment.wantsColor { return "NO_COLOR is set; unset it to have colours" }
    if colors == .direct { return nil }
    let isPromised = ["truecolor", "24bit"].contains(Environment.value("COLORTERM"))
    return isPromised
      ? "all colours need terminfo entries that are missing here; install ncurses-term"
      : "if the terminal has all colours, set COLORTERM=truecolor"
  }
}
