import ArgumentParser

/// The command `lectern` with its subcommands. `Lectern` would take a subcommand's name for its
/// argument, a file, so that one only lists them in its help.
struct Subcommands: ParsableCommand {
  /// Every subcommand, in the order of the help.
  static let all: [any ParsableCommand.Type] = [
    AddCommand.self, ListCommand.self, ArchiveCommand.self, RemoveCommand.self,
    LibraryCommand.self, WelcomeCommand.self,
    SectionsCommand.self, SpeakersCommand.self, SearchCommand.self, NotesCommand.self,
    InfoCommand.self, ExportCommand.self, ScreenCommand.self, ThemesCommand.self,
    DoctorCommand.self,
  ]

  /// The first arguments that are names of subcommands rather than of a file.
  static var names: [String] { all.compactMap { $0.configuration.commandName } + ["help"] }

  static let configuration = CommandConfiguration(
    commandName: Lectern.configuration.commandName, abstract: Lectern.configuration.abstract,
    subcommands: all)
}
