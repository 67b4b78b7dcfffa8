import Glibc
import Reader
import TerminalCells
import TestSupport
import Testing

@testable import ReaderRuntime

struct ThemeTests {
  private func theme(_ yaml: String) throws(ThemeError) -> Theme {
    try ThemeFile.theme(name: "mine", yaml: Array(yaml.utf8), path: "mine.yaml")
  }

  private static let digits = "0123456789ABCDEF"

  private static func colors(indent: String, mark: String) -> String {
    digits.map { "\(indent)base0\($0): \"\(mark)0000\($0)\($0)\"\n" }.joined()
  }

  @Test(arguments: [
    "system: base16\nname: Mine\nvariant: dark\npalette:\n" + colors(indent: "  ", mark: "#"),
    "scheme: Mine\nauthor: me\n" + colors(indent: "", mark: ""),
    "system: base24\npalette:\n" + colors(indent: "  ", mark: "#") + "  base10: \"#ffffff\"\n",
  ])
  func `both forms of base16 are read, and base24`(yaml: String) throws {
    let theme = try theme(yaml)
    #expect(theme.name == "mine")
    #expect(theme.palette == (0..<16).map { RGB(UInt32($0 * 17)) })
  }

  @Test func `a colour of digits alone is taken as it is written`() throws {
    let yaml = Self.colors(indent: "", mark: "").replacing("\"000000\"", with: "001100")
    #expect(try theme(yaml).palette[0] == RGB(0x001100))
  }

  @Test func `speakers have the colours of their list, or else of the palette`() throws {
    let colors = Self.colors(indent: "", mark: "")
    let list = (1...8).map { "  - \"\($0)00000\"\n" }.joined()
    let own = try theme(colors + "speakers:\n" + list)
    #expect(own.speakers == (1...8).map { RGB(UInt32($0) << 20) })
    let derived = try theme(colors)
    #expect(derived.speakers[0] == derived.palette[0xB])
    #expect(!derived.speakers.contains(derived.palette[0xD]))
  }

  @Test(arguments: [
    ("", ThemeError.noMapping(path: "mine.yaml")),
    ("- a\n- b\n", .noMapping(path: "mine.yaml")),
    ("palette: 3\n", .missingColor(path: "mine.yaml", slot: "base00")),
    (
      colors(indent: "", mark: "").replacing("base0B", with: "baseB"),
      .missingColor(path: "mine.yaml", slot: "base0B")
    ),
    (
      colors(indent: "", mark: "").replacing("000033", with: "00033"),
      .badColor(path: "mine.yaml", slot: "base03", value: "00033")
    ),
    (
      colors(indent: "", mark: "").replacing("000033", with: "+00033"),
      .badColor(path: "mine.yaml", slot: "base03", value: "+00033")
    ),
    (
      colors(indent: "", mark: "") + "speakers: [ff0000]\n",
      .speakerCount(path: "mine.yaml", 1)
    ),
    (
      colors(indent: "", mark: "") + "speakers: [\(String(repeating: "red, ", count: 7))red]\n",
      .badColor(path: "mine.yaml", slot: "a colour of speakers", value: "red")
    ),
  ])
  func `an error names the file and what is wrong with it`(yaml: String, error: ThemeError) {
    #expect(throws: error) { try theme(yaml) }
    #expect(ErrorSentences.sentence(error).hasPrefix("theme mine.yaml: "))
  }

  @Test(arguments: ["a: [", "a: b: c", "\u{1}", "base00: 1\nbase00: 2"])
  func `what is not YAML is told as that`(yaml: String) throws {
    let error = #expect(throws: ThemeError.self) { try theme(yaml) }
    #expect(ErrorSentences.sentence(try #require(error)).contains("not YAML: "))
  }

  @Test func `the built-in themes are the files of the folder Themes`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let names = TemporaryFolder.names(in: "/\(root)/Themes").filter { !$0.hasPrefix(".") }
    #expect(
      names.map { String($0.dropLast(".yaml".count)) }
        == BuiltInTheme.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: BuiltInTheme.allCases)
  func `a built-in theme is read from its file`(builtIn: BuiltInTheme) throws {
    let parsed = try ThemeFile.theme(name: builtIn.rawValue, yaml: builtIn.yaml, path: "")
    #expect(try ThemeStore(folder: nil).theme(named: builtIn.rawValue) == parsed)
    #expect(Set(parsed.palette).count >= 14)
  }

  @Test func `a user's themes come after the built-in ones and can take their place`() throws {
    let folder = try TemporaryFolder()
    let yaml = Self.colors(indent: "", mark: "")
    for name in ["zebra.yaml", "ash.yaml", "paper.yaml"] { try folder.write(yaml, to: name) }
    try folder.write("", to: "notes.txt")
    let store = ThemeStore(folder: folder.path)
    let builtIn = ThemeStore(folder: nil).names
    #expect(store.names == builtIn + ["ash", "zebra"])
    #expect(store.name(after: "ash") == "zebra" && store.name(after: "zebra") == builtIn[0])
    #expect(try store.theme(named: "paper").palette[1] == RGB(17))
  }

  @Test(arguments: ["nowhere", "", "../mine", "/etc/passwd"])
  func `an unknown name is told with those there are`(name: String) {
    let store = ThemeStore(folder: "/")
    #expect(throws: ThemeError.unknown(name: name, available: store.names)) {
      try store.theme(named: name)
    }
  }

  @Test func `the folder is where XDG says`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolders("lectern/themes")
    try folder.write("", to: "lectern/themes/mine.yaml")
    let set = ThemeStore { $0 == "XDG_CONFIG_HOME" ? folder.path : nil }
    #expect(set.names.last == "mine")
    // A relative path is to be ignored.
    #expect(ThemeStore { $0 == "XDG_CONFIG_HOME" ? "relative" : nil }.names.last != "mine")
  }
}

struct ThemeChoiceTests {
  private func choice(
    _ name: String? = nil, _ setting: BackgroundSetting = .ask, _ variables: [String: String] = [:]
  ) throws -> ThemeChoice {
    try ThemeChoice(named: name, in: ThemeStore(folder: nil), background: setting) {
      variables[$0]
    }
  }

  @Test(
    arguments: [
      (nil, nil), ("", nil), ("15;0", .dark), ("0;15", .light), ("0;default;7", .light),
      ("7;8", .dark), ("12;default", nil), ("0;9", .light), ("0;99", nil),
    ] as [(String?, Background?)])
  func `the terminal's account of its colours is believed until it answers`(
    value: String?, background: Background?
  ) throws {
    let choice = try choice(nil, .ask, value.map { ["COLORFGBG": $0] } ?? [:])
    #expect(choice.theme.name == "default-\((background ?? .dark).rawValue)")
    #expect(choice.styleSheet.terminalBackground == background)
  }

  @Test func `the Linux console is dark`() throws {
    #expect(try choice(nil, .ask, ["TERM": "linux"]).styleSheet.terminalBackground == .dark)
  }

  @Test func `what the user says of the background holds, and nothing is asked`() throws {
    for background in Background.allCases {
      let setting = try #require(BackgroundSetting(rawValue: background.rawValue))
      #expect(!setting.isAsked)
      let choice = try choice(nil, setting, ["COLORFGBG": "15;0"])
      #expect(choice.theme.background == background)
      #expect(choice.styleSheet.terminalBackground == background)
    }
  }

  @Test(
    arguments: [
      (nil, "default-light"), ("default", "default-light"), ("default-dark", "default-dark"),
    ] as [(String?, String)])
  func `an answer chooses between twins, and leaves a theme that was named`(
    name: String?, then: String
  ) throws {
    var choice = try choice(name)
    #expect(choice.theme.name == "default-dark")
    choice.take(background: .light)
    #expect(choice.theme.name == then)
    #expect(choice.styleSheet.terminalBackground == .light)
  }

  @Test func `a theme that was chosen meanwhile stays`() throws {
    var choice = try choice()
    try choice.change(to: nil)
    let chosen = choice.theme.name
    choice.take(background: .light)
    #expect(choice.theme.name == chosen)
    try choice.change(to: "default")
    #expect(choice.theme.name == "default-light")
  }

  @Test func `the terminal's background is left on request`() throws {
    #expect(try choice(nil, .terminal).styleSheet.paintsBackground == false)
    #expect(try choice().styleSheet.paintsBackground)
    #expect(BackgroundSetting.terminal.isAsked && BackgroundSetting.ask.isAsked)
  }

  @Test func `a name that neither a theme nor twins have is told`() {
    #expect(throws: ThemeError.self) { try choice("nowhere") }
  }
}
