import ArgumentParser

/// `lectern` followed by a subcommand's name. `Lectern` has a file as its argument and would take
/// the name for one, so it only lists the subcommands.
struct Subcommands: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [
    AddCommand.self, ListCommand.self, ArchiveCommand.self, RemoveCommand.self,
    LibraryCommand.self, WelcomeCommand.self,
    SectionsCommand.self, SpeakersCommand.self, SearchCommand.self, NotesCommand.self,
    InfoCommand.self, ExportCommand.self, ScreenCommand.self, DoctorCommand.self,
  ]

  /// The first words of a command line that are not the name of a file.
  static var names: [String] { all.compactMap { $0.configuration.commandName } + ["help"] }

  static let configuration = CommandConfiguration(
    commandName: Lectern.configuration.commandName, abstract: Lectern.configuration.abstract,
    subcommands: all)
}
