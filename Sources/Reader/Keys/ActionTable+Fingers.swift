/// Keys of less, vim and readline that fingers try, for actions that the help shows with their own.
extension ActionTable {
  static let fingers: [ActionEntry] =
    others("^N", for: "row-down") + others("^P", for: "row-up")
    + others("Enter", for: "row-down", in: [.transcript])
    + others("^V", for: "page-down") + others("M-v", for: "page-up")
    + others("M-<", for: "go-to-start") + others("M->", for: "go-to-end")
    + others("` `", for: "swap-places") + others("` a…z", for: "go-to-mark")
    + others("^R", for: "redo") + others("Z Z  Z Q", for: "quit")

  /// The entries of an action with other keys, wherever it exists.
  private static func others(
    _ keys: String, for name: String, in contexts: Set<KeyContext> = everywhere
  ) -> [ActionEntry] {
    var left = contexts
    return listed.filter { $0.name == name }.compactMap { entry in
      var other = entry
      other.contexts.formIntersection(left)
      left.subtract(other.contexts)
      other.keys = keys.split(separator: "  ").map(String.init)
      other.help = ""
      return other.contexts.isEmpty ? nil : other
    }
  }
}
