@testable import Reader

/// The README's table of keys, made from the action table.
enum KeyTable {
  /// Markdown, with a line break at the end.
  static var markdown: String {
    var lines = ["| | Keys | |", "|---|---|---|"]
    var group = ""
    for entry in ActionTable.entries where !entry.help.isEmpty {
      let keys = HelpLines.shownKeys(entry).split(separator: "  ").map { "`\($0)`" }
      lines.append(row(entry.group == group ? "" : entry.group, keys, entry.help))
      group = entry.group
    }
    var heading = "While typing a search"
    for entry in HelpLines.promptKeys {
      lines.append(row(heading, entry.keys.split(separator: " ").map { "`\($0)`" }, entry.help))
      heading = ""
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ heading: String, _ keys: [String], _ help: String) -> String {
    let heading = heading.isEmpty ? "" : "**\(heading)** "
    let cells = [keys.joined(separator: " "), help].map {
      $0.split(separator: "|").joined(separator: "\\|")
    }
    return "| \(heading)| \(cells[0]) | \(cells[1]) |"
  }
}
