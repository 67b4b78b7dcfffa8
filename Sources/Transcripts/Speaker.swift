/// A person, or an unknown voice, in one transcript. Its identity is its index in the list of
/// speakers it stands in.
public struct Speaker: Hashable, Sendable {
  /// What a speaker is there for, where that is known.
  public enum Role: String, Hashable, Sendable, Codable { case host, guest }

  /// The name to show, or nil for a voice without one.
  public var name: String?
  /// Other forms of the name, such as those a recogniser heard.
  public var aliases: [String]
  public var role: Role?

  public init(name: String?, aliases: [String] = [], role: Role? = nil) {
    self.name = name
    self.aliases = aliases
    self.role = role
  }
}
