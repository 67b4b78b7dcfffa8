/// A person, or an unknown speaker, in one transcript.
///
/// A speaker is identified by its index in the list of speakers.
public struct Speaker: Hashable, Sendable {
  /// A speaker's part in a talk.
  public enum Role: String, Hashable, Sendable, Codable { case host, guest }

  /// The name to show; nil for an unknown speaker.
  public var name: String?
  /// Other forms of the name, such as those a recogniser heard.
  public var aliases: [String]
  /// The speaker's part in the talk, where that is known.
  public var role: Role?

  /// A speaker from its parts.
  public init(name: String?, aliases: [String] = [], role: Role? = nil) {
    self.name = name
    self.aliases = aliases
    self.role = role
  }
}
