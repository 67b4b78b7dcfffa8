import Reader
import TerminalCells
import TestSupport
import Testing

@testable import ReaderRuntime

@Suite struct ScreenPictureTests {
  private func picture(_ lines: [(text: String, role: Role)]) throws -> ScreenPicture {
    var surface = Surface(size: CellSize(columns: 12, rows: lines.count))
    for (row, line) in lines.enumerated() {
      surface.put(line.text, column: 0, row: row, role: line.role.rawValue)
    }
    return ScreenPicture(surface, styles: try Samples.theme().styleSheet)
  }

  @Test
  func `a row is runs of cells that look alike, and characters beyond ASCII are by themselves`()
    throws
  {
    let picture = try picture([("ab 港e\u{301}c", .text)])
    let runs = picture.runs(0)
    #expect(runs.map(\.text) == ["ab ", "港", "e\u{301}", "c     "])
    #expect(runs.map(\.column) == [0, 3, 5, 6])
    #expect(runs.map(\.columns) == [3, 2, 1, 6])
  }

  @Test func `in ansi each line has its looks and ends without any`() throws {
    let picture = try picture([("ab", .title), ("cd", .match)])
    let lines = picture.ansi.split(separator: "\n")
    #expect(lines[0].hasPrefix("\u{1B}[0;1;38;2;248;250;253;48;2;19;22;27mab\u{1B}[0;38;2;"))
    #expect(lines[1].hasPrefix("\u{1B}[0;38;2;19;22;27;48;2;239;205;105mcd"))
    #expect(lines.allSatisfy { $0.hasSuffix("\u{1B}[0m") })
  }

  @Test func `html shows words as they are, with their colours`() throws {
    let page = try picture([("<&\">", .cursorWord), ("港", .match)]).html(title: "A <b>")
    #expect(page.contains("<title>A &lt;b&gt;</title>"))
    #expect(
      page.contains(
        "<span style=\"color:#e8eef2;text-decoration:underline\">&lt;&amp;&quot;&gt;</span>"))
    #expect(
      page.contains("<span style=\"color:#13161b;width:2ch;background:#efcd69\">港</span>"))
  }

  @Test func `in svg every run stands at its cell, and a background behind it`() throws {
    let drawing = try picture([("", .text), ("a港b", .match)]).svg(title: "t")
    #expect(drawing.contains("width=\"108\" height=\"38\" viewBox=\"0 0 864 304\""))
    #expect(
      drawing.contains("<rect x=\"72\" y=\"152\" width=\"144\" height=\"152\" fill=\"#efcd69\"/>"))
    #expect(drawing.contains("<text x=\"72\" y=\"266\" fill=\"#13161b\" textLength=\"144\""))
    #expect(drawing.contains("<text x=\"216\" y=\"266\""))
    #expect(!drawing.contains("y=\"114\""))
  }

  @Test(arguments: [
    ("─", [BlockShape.Rectangle(x: 0, y: 72, width: 40, height: 8)]),
    ("█", [BlockShape.Rectangle(x: 0, y: 0, width: 72, height: 152)]),
    ("▁", [BlockShape.Rectangle(x: 0, y: 133, width: 72, height: 19)]),
    ("▏", [BlockShape.Rectangle(x: 0, y: 0, width: 9, height: 152)]),
  ])
  func `lines and blocks are shapes that reach the edges of their cells`(
    text: String, shapes: [BlockShape.Rectangle]
  ) {
    #expect(BlockShape.rectangles(of: text)?.first == shapes[0])
    #expect(BlockShape.rectangles(of: "x") == nil && BlockShape.rectangles(of: "──") == nil)
  }

  @Test func `the cell of the cursor is seen`() throws {
    var surface = Surface(size: CellSize(columns: 3, rows: 1))
    surface.put("abc", column: 0, row: 0, role: Role.text.rawValue)
    surface.cursor = (1, 0)
    let picture = ScreenPicture(surface, styles: try Samples.theme().styleSheet)
    let runs = picture.runs(0)
    #expect(runs.map(\.text) == ["a", "b", "c"])
    #expect(runs[1].color == picture.background && runs[1].background == picture.color)
  }

  @Test func `without the program that makes images the error says what to install`() throws {
    let picture = try picture([("ab", .text)])
    let error = #expect(throws: ScreenPicture.ImageError.noConverter) {
      try picture.png(title: "") { $0 == "PATH" ? "/nowhere" : nil }
    }
    #expect(ErrorSentences.sentence(try #require(error)).contains("install librsvg2-bin"))
  }

  @Test func `an image is what the program makes of the drawing, and its failure is told`() throws {
    let folder = try TemporaryFolder()
    let picture = try picture([("ab", .text)])
    let path = folder.path
    for (script, isMade) in [("cat", true), ("cat >/dev/null; exit 1", false)] {
      try folder.write("#!/bin/sh\n\(script)\n", to: "rsvg-convert", mode: 0o700)
      let made = try? picture.png(title: "t") { $0 == "PATH" ? "\(path):/usr/bin:/bin" : nil }
      #expect(made == (isMade ? Array(picture.svg(title: "t").utf8) : nil))
    }
  }
}
