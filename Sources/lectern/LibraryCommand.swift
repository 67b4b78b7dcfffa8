import ArgumentParser
import ReaderRuntime

/// `lectern library`.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Check, repair or locate the library.",
    subcommands: [CheckCommand.self, RebuildCommand.self, PathCommand.self])

  /// `lectern library check`.
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check integrity, repair the index, and infer missing speakers.",
      discussion:
        "The exit code is 1 when something is damaged that cannot be restored from the rest.")

    func run() throws {
      var isSound = true
      let code = Failure.reporting {
        let library = try Environment.library
        let check = try ProgressLine.during { line in
          try library.check { line.show($0, of: $1, $2) }
        }
        isSound = check.isSound
        try Output.print(Array(check.lines.map { $0 + "\n" }.joined().utf8))
      }
      throw ExitCode(code != 0 ? code : isSound ? 0 : 1)
    }
  }

  /// `lectern library rebuild`.
  struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rebuild",
      abstract: "Rebuild the index from the documents; no document or note changes.")

    func run() throws {
      let code = Failure.reporting {
        let library = try Environment.library
        try library.clearIndex()
        try library.showingCatchUp()
        let count = try library.documents().count
        try Output.print(
          Array("Indexed \(count) \(count == 1 ? "document" : "documents")\n".utf8))
      }
      throw ExitCode(code)
    }
  }

  /// `lectern library path`.
  struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Print the library's folder.")

    func run() throws {
      let code = Failure.reporting {
        try Output.print(Array("\(try Environment.library.path ?? "")\n".utf8))
      }
      throw ExitCode(code)
    }
  }
}
