/// A person of a show, remembered across its transcripts.
public struct RosterPerson: Hashable, Sendable {
  /// The name to show.
  public var name: String
  /// Other forms of the name, such as those a recogniser heard.
  public var aliases: [String]
  /// The person's usual part in the show, where that is known.
  public var role: Speaker.Role?

  /// A person from its parts.
  public init(name: String, aliases: [String] = [], role: Speaker.Role? = nil) {
    self.name = name
    self.aliases = aliases
    self.role = role
  }
}
