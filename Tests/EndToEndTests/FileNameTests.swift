import TestSupport
import Testing

/// Files whose names are bytes that are no UTF-8, as older encodings have left them.
struct FileNameTests {
  private static let captions = "WEBVTT\n\n00:01.000 --> 00:03.000\nThe coffee is black.\n"

  /// Runs the program in a folder with `caf\351.vtt`, what yt-dlp writes beside it, and nothing else.
  private func run(_ line: String) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try folder.makeFolders("talks")
    try folder.write(Self.captions, to: "talks/a.vtt")
    try folder.write(
      #"{"title": "In the Café", "chapters": [{"start_time": 0, "title": "Cups"}], "id": "x"}"#,
      to: "talks/a.info.json")
    let script = """
      cd talks && mv a.vtt "$(printf 'caf\\351.vtt')" && \
      mv a.info.json "$(printf 'caf\\351.info.json')" && \(line)
      """
    return try Program.run(
      ["-c", script, try Program.path()], program: "/bin/sh", in: folder)
  }

  @Test func `such a file opens, with the file beside it`() throws {
    let result = try run(#""$0" caf*.vtt"#)
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.output.contains("In the Café") && result.output.contains("The coffee is black."))
  }

  @Test func `such a file is added with its folder, searched and written`() throws {
    let result = try run(
      #""$0" add . && "$0" search coffee caf*.vtt caf*.vtt && "$0" export --format srt caf*.vtt "#
        + #"--output "$(printf 'caf\351.srt')" && cat caf*.srt"#)
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.output.contains("Added 1\n") && result.output.contains("caf\u{FFFD}.vtt"))
    #expect(result.output.contains("00:00:01,000 --> 00:00:03,000"))
  }

  @Test func `one that is not there is told with a sign for what cannot be shown`() throws {
    let result = try run(#""$0" "$(printf 'no\351')""#)
    #expect(result.exitCode == 1)
    #expect(result.errors == "lectern: no\u{FFFD}: no such file; check the name\n")
  }
}
