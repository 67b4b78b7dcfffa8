import Glibc
import TranscriptLibrary

/// The findings about the program's surroundings, with advice.
public struct DoctorReport {
  /// One thing that was looked at.
  struct Finding {
    var name: String
    var found: String
    /// The advice; nil when all is well.
    var advice: String?
  }

  private var findings: [Finding] = []

  /// - Parameters:
  ///   - terminal: the findings about the terminal.
  ///   - environment: the value of an environment variable.
  public init(
    version: String, terminal: [(name: String, found: String, advice: String?)],
    environment: (String) -> String?
  ) {
    add("Lectern", version)
    for finding in terminal { add(finding.name, finding.found, finding.advice) }
    addSettings(environment)
    addFolders(environment)
    addCopying(environment)
    addMultiplexer(environment)
    addPasting(environment)
  }

  mutating func add(_ name: String, _ found: String, _ advice: String? = nil) {
    findings.append(Finding(name: name, found: found, advice: advice))
  }

  /// A line for each finding, with the advice below it.
  public var text: [UInt8] {
    let width = findings.map(\.name.count).max() ?? 0
    var text = ""
    for finding in findings {
      let blanks = String(repeating: " ", count: width - finding.name.count + 2)
      text += finding.name + blanks + ErrorSentences.visible(finding.found) + "\n"
      if let advice = finding.advice {
        text += String(repeating: " ", count: width + 2) + "→ " + ErrorSentences.visible(advice)
        text += "\n"
      }
    }
    return Array(text.utf8)
  }
}

extension DoctorReport {
  /// The settings of the program in the environment, if there are some.
  private mutating func addSettings(_ environment: (String) -> String?) {
    let names = ["LECTERN_AMBIGUOUS", "LECTERN_BACKGROUND", "LECTERN_MOUSE"]
    let set = names.compactMap { name in environment(name).map { "\(name)=\($0)" } }
    if !set.isEmpty { add("Settings", set.joined(separator: " ")) }
  }

  private mutating func addFolders(_ environment: (String) -> String?) {
    let themes = ThemeStore(environment: environment)
    if let folder = themes.folder {
      let own = themes.names.count - BuiltInTheme.allCases.count
      add("Themes", "\(folder) (\(own == 0 ? "none of your own" : "\(own) of your own"))")
    } else {
      add("Themes", "the built-in ones only", "set HOME or XDG_CONFIG_HOME to have your own")
    }
    guard let data = DataDirectory(environment: environment) else {
      return add(
        "Library", "nowhere: what you correct cannot be saved", "set HOME or XDG_DATA_HOME")
    }
    let overlays = FolderListing.names(in: data.path + "/overlays").count { $0.hasSuffix(".json") }
    let made = overlays == 1 ? "1 transcript" : "\(overlays) transcripts"
    let problem = Self.whyNotWritable(data.path)
    add(
      "Library", "\(data.path) (\(overlays == 0 ? "nothing in it yet" : "corrections of \(made)"))",
      problem.map { "nothing can be saved there: \($0)" })
  }

  /// The reason that no file can be created in a folder, which may not exist yet; nil when one can.
  private static func whyNotWritable(_ folder: String) -> String? {
    var folder = folder
    while access(folder, F_OK) != 0, let slash = folder.lastIndex(of: "/"),
      slash > folder.startIndex
    {
      folder = String(folder[..<slash])
    }
    guard access(folder, W_OK | X_OK) != 0 else { return nil }
    return "\(String(cString: strerror(errno))), \(folder)"
  }
}
