import ArgumentParser
import ReaderRuntime

/// `lectern library`.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Look after the library.",
    subcommands: [CheckCommand.self, RebuildCommand.self, PathCommand.self])

  /// `lectern library check`.
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Say whether all of it is whole, mend the index, and find out who speaks.",
      discussion: "Exits with 1 when something is damaged that cannot be made again from the rest.")

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
      abstract: "Make the index anew from the documents; nothing is lost by that.")

    func run() throws {
      let code = Failure.reporting {
        let library = try Environment.library
        try library.clearIndex()
        try library.showingCatchUp()
        let count = try library.documents().count
        try Output.print(
          Array("Indexed \(count) \(count == 1 ? "document" : "documents") anew\n".utf8))
      }
      throw ExitCode(code)
    }
  }

  /// `lectern library path`.
  struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Print the folder that all of it is in.")

    func run() throws {
      let code = Failure.reporting {
        try Output.print(Array("\(try Environment.library.path ?? "")\n".utf8))
      }
      throw ExitCode(code)
    }
  }
}
