import Glibc
import TranscriptFormats

/// What the errors of the runtime say to a person: one sentence, without a full stop, that names
/// what is concerned, what is wrong with it and what to do. Never contains a control.
public enum ErrorSentences {
  /// The reason that a document cannot be opened, with its path or name.
  public static func sentence(_ error: DocumentError) -> String {
    let name: String
    switch error.source {
    case .file(let path): name = path.isEmpty ? "“”" : path
    case .standardInput, .welcome: name = error.source.name
    }
    switch error.reason {
    case .file(let error): return visible("\(name): \(sentence(error))")
    case .format(let error): return visible("\(name): \(sentence(error))")
    }
  }

  /// The reason that a theme cannot be loaded, with its name or path.
  public static func sentence(_ error: ThemeError) -> String {
    switch error {
    case .unknown(let name, let available):
      visible("there is no theme “\(name)”; there are: \(available.joined(separator: ", "))")
    case .unreadable(let path, let error): visible("theme \(path): \(sentence(error))")
    case .notYAML(let path, let line, let problem):
      visible("theme \(path)\(line.map { ", line \($0)" } ?? ""): not YAML: \(problem)")
    case .noMapping(let path):
      visible("theme \(path): not a base16 file; it needs colours such as “base00: 1d1f21”")
    case .missingColor(let path, let slot):
      visible("theme \(path): \(slot) is missing; a base16 file has base00 to base0F")
    case .badColor(let path, let slot, let value):
      visible("theme \(path): \(slot) is “\(value)”; it must be six hexadecimal digits")
    case .speakerCount(let path, let count):
      visible("theme \(path): speakers has \(count) colours; it needs eight, or leave it out")
    }
  }

  /// The reason that a picture cannot be made, with what to do instead.
  public static func sentence(_ error: ScreenPicture.ImageError) -> String {
    let converter = ScreenPicture.converter
    return switch error {
    case .noConverter:
      "png is made by \(converter), which is not installed; install librsvg2-bin, or use --format svg"
    case .failed: "\(converter) failed to make the png; use --format svg"
    }
  }

  /// The reason that a key script cannot be read, with the word at fault.
  public static func sentence(_ error: KeyScriptError) -> String {
    switch error {
    case .unknownWord(let word):
      visible(
        "“\(word)” is no key; words are keys (x, Enter, ^D), +600ms, 60x20, 'text' and paste:'text'"
      )
    case .unclosedQuote(let word): visible("the quote in “\(word)” is not closed")
    }
  }

  static func sentence(_ error: FileError) -> String {
    switch error {
    case .missing: "no such file; check the name"
    case .folder: "a folder; name one file in it"
    case .notAFile: "a device or a socket; name a file, or give - to read standard input"
    case .notPermitted: "you have no permission to read it; allow it with chmod u+r"
    case .recording:
      "a recording, and no transcript of the same name stands beside it; save one there"
    case .tooLarge(let limit): "larger than \(size(limit)); split it"
    case .failed(let number):
      "reading failed: \(String(cString: strerror(number))); try again with a copy"
    }
  }

  private static func sentence(_ error: TranscriptFormatError) -> String {
    switch error {
    case .empty: "nothing is in it; save the transcript into it first"
    case .binary(let offset):
      "not text (see byte \(offset)); save the transcript as text, captions or JSON and open that"
    case .unreadable(let format, let problem, let offset):
      "\(format) that cannot be read: \(problem) (see byte \(offset)); save it again and open that"
    case .unrecognised:
      "not a transcript; lectern --help lists what can be read"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 30 ? "4 GiB" : "\(bytes >> 20) MiB"
  }

  /// Names and values come from outside, so what would command a terminal is made visible in them.
  public static func visible(_ text: String) -> String { VisibleText.of(PathText.shown(text)) }
}
