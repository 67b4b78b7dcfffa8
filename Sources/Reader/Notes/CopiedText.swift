/// Text that is copied, and what to call it.
public struct CopiedText: Hashable, Sendable {
  /// The text, without controls.
  public var text: String
  /// Its kind, such as `the words`.
  public var name: String

  /// Text of a kind.
  public init(_ text: String, name: String) { (self.text, self.name) = (text, name) }

  /// The sentence that reports what became of it.
  public func sentence(_ outcome: CopyOutcome) -> String {
    switch outcome {
    case .taken(let programs): "Copied \(name) with \(programs.joined(separator: " and "))"
    case .forTerminal(nil): "Sent \(name) to the terminal’s clipboard"
    case .forTerminal(let file?): "Sent \(name) to the terminal, and kept in \(file)"
    case .inFile(let file): "No clipboard here: see \(file) for \(name)"
    case .nowhere(let reason): "Not copied: \(reason)"
    }
  }
}
