/// Somebody of a show, remembered across its transcripts.
public struct RosterPerson: Hashable, Sendable {
  public var name: String
  /// Other forms of the name, such as those a recogniser heard.
  public var aliases: [String]
  public var role: Speaker.Role?

  public init(name: String, aliases: [String] = [], role: Speaker.Role? = nil) {
    self.name = name
    self.aliases = aliases
    self.role = role
  }
}
