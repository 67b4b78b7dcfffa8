/// The public declarations of a Swift file, read line by line.
///
/// The formatter keeps one declaration a line and the members of a type one step to the right of it,
/// so that indentation tells what encloses a line. Extensions, imports and overrides do not count.
struct PublicDeclarations {
  struct Declaration: Equatable {
    /// Counted from 1.
    var line: Int
    var text: Substring
    var hasDocstring: Bool
  }

  private(set) var all: [Declaration] = []

  private struct Scope {
    var indentation: Int
    var kind: Substring
    var isPublic: Bool
  }

  private var scopes: [Scope] = []

  init(_ file: SourceFile) {
    let lines = file.lines
    for index in lines.indices { read(lines, index) }
  }

  private mutating func read(_ lines: [Substring], _ index: Int) {
    let text = lines[index].drop { $0 == " " }
    guard !text.isEmpty, !text.hasPrefix("//") else { return }
    let indentation = lines[index].count - text.count
    scopes.removeAll { $0.indentation >= indentation }
    guard let (kind, modifiers) = Self.declaration(text) else { return }
    let isMember = scopes.last.map { $0.indentation + 2 == indentation } ?? true
    let isPublic =
      !modifiers.isDisjoint(with: ["public", "open"]) || isMember && inherits(kind)
    if Self.scopeKinds.contains(kind) {
      scopes.append(Scope(indentation: indentation, kind: kind, isPublic: isPublic))
    }
    guard isPublic, !modifiers.contains("override"), kind != "extension", kind != "import"
    else { return }
    all.append(
      Declaration(line: index + 1, text: text, hasDocstring: isDocumented(lines, index, kind)))
  }

  /// Whether a member without a modifier is as public as its type: an enum's cases and a protocol's
  /// requirements are.
  private func inherits(_ kind: Substring) -> Bool {
    guard let scope = scopes.last, scope.isPublic else { return false }
    return scope.kind == "enum" ? kind == "case" : scope.kind == "protocol"
  }

  /// One docstring stands for a run of cases.
  private func isDocumented(_ lines: [Substring], _ index: Int, _ kind: Substring) -> Bool {
    for line in lines[..<index].reversed() {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") { return true }
      guard text.hasPrefix("@") || kind == "case" && text.hasPrefix("case ") else { return false }
    }
    return false
  }

  /// The keyword that a line's declaration has, and the modifiers before it; nil for other lines.
  private static func declaration(_ text: Substring) -> (kind: Substring, Set<Substring>)? {
    var modifiers: Set<Substring> = []
    for word in text.split(separator: " ") {
      let name = word.prefix { $0.isLetter }
      if word.hasPrefix("@") || Self.modifiers.contains(name) {
        modifiers.insert(name)
      } else {
        return kinds.contains(name) ? (name, modifiers) : nil
      }
    }
    return nil
  }

  private static let modifiers: Set<Substring> = [
    "public", "open", "package", "internal", "fileprivate", "private", "static", "final", "lazy",
    "mutating", "nonmutating", "nonisolated", "indirect", "required", "convenience", "override",
    "prefix", "postfix", "infix", "consuming", "borrowing", "weak", "unowned",
  ]
  private static let scopeKinds: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "extension",
  ]
  private static let kinds: Set<Substring> = scopeKinds.union([
    "func", "var", "let", "init", "typealias", "associatedtype", "subscript", "case", "import",
  ])
}
