import Transcripts

/// The address of a recording on the web, and of the moments in it.
struct MediaLink: Hashable {
  /// A URI of plain ASCII, in which nothing stands that a URI may not have (RFC 3986, section 2; RFC
  /// 3987, section 3.1).
  let address: String

  /// Nil when the text is no address of the web.
  init?(_ source: String) {
    let words = source.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let parts = Self.parts(String(words[0])), !parts.host.isEmpty else {
      return nil
    }
    address = Self.encoded(words[0])
  }

  /// The address of a second in the recording: YouTube's and Vimeo's own, else a temporal fragment
  /// (Media Fragments URI 1.0, section 4.2.1).
  func at(_ time: Timecode) -> String {
    let second = time.seconds
    guard let parts = Self.parts(address) else { return address }
    if let video = parts.video { return "https://www.youtube.com/watch?v=\(video)&t=\(second)s" }
    let isVimeo = parts.host == "vimeo.com" || parts.host == "player.vimeo.com"
    return "\(address.prefix { $0 != "#" })#t=\(second)\(isVimeo ? "s" : "")"
  }

  private struct Parts {
    /// The host in lower case, without the prefix for a form of the site, such as `m.`.
    var host: String
    /// The path's names.
    var path: [Substring]
    var query: [Substring]

    /// A video of YouTube; nil for anything else.
    var video: Substring? {
      let name: Substring?
      switch host {
      case "youtu.be": name = path.first
      case "youtube.com", "youtube-nocookie.com":
        let isNamed = path.count > 1 && ["embed", "live", "shorts", "v"].contains(path[0])
        let isWatched = path.first == "watch"
        name =
          isNamed
          ? path[1] : isWatched ? query.first { $0.hasPrefix("v=") }?.dropFirst(2) : nil
      default: name = nil
      }
      let isName = name?.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || 0x30...0x39 ~= $0
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
      return isName ?? false ? name.flatMap { $0.isEmpty ? nil : $0 } : nil
    }
  }

  private static func parts(_ address: String) -> Parts? {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { address.lowercased().hasPrefix($0) }) else {
      return nil
    }
    let rest = address.dropFirst(scheme.count).prefix { $0 != "#" }
    let authority = rest.prefix { !"/?".contains($0) }
    var host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    for label in ["www.", "m.", "music."] where host.hasPrefix(label) {
      host.removeFirst(label.count)
    }
    let path = rest.dropFirst(authority.count).prefix { $0 != "?" }
    return Parts(
      host: host, path: path.split(separator: "/"),
      query: rest.dropFirst(authority.count + path.count).drop { $0 == "?" }.split(separator: "&"))
  }

  private static func encoded(_ text: Substring) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      let isAllowed = 0x21...0x7E ~= byte && !"\"<>\\^`{|}".utf8.contains(byte)
      result +=
        isAllowed
        ? String(Unicode.Scalar(byte))
        : String(["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
}
