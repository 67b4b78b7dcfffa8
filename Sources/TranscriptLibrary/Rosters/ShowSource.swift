/// The show in the URL of a transcript's source.
enum ShowSource {
  /// The folders whose subfolders are channels.
  private static let channelFolders: Set<Substring> = ["c", "channel", "user", "show", "shows"]
  /// The sites on which each show has its own host name.
  private static let showHosts = [
    "blubrry.net", "captivate.fm", "castos.com", "fireside.fm", "libsyn.com", "podbean.com",
    "simplecast.com", "substack.com", "transistor.fm",
  ]
  /// The hosts on which each show has its own folder.
  private static let folderHosts: Set<Substring> = [
    "anchor.fm", "feeds.acast.com", "feeds.buzzsprout.com", "feeds.megaphone.fm",
    "feeds.simplecast.com", "feeds.transistor.fm", "soundcloud.com",
  ]
  /// The host labels that are not the name of a show.
  private static let plainLabels: Set<Substring> = [
    "api", "cdn", "feeds", "media", "traffic", "www",
  ]

  /// The channel of a URL, such as `youtube.com/@widgets`; nil when the URL has none, such as that
  /// of a single video.
  static func channel(_ url: String) -> String? {
    let address = url.split(separator: "://", maxSplits: 1).last ?? ""
    let parts = address.prefix { $0 != "?" && $0 != "#" }
      .split(separator: "/", omittingEmptySubsequences: false)
    guard url.contains("://"), let name = parts.first.map({ $0.lowercased() }), name.contains(".")
    else { return nil }
    let host = plain(name[...])
    let folders = parts.dropFirst().filter { !$0.isEmpty }
    if let handle = folders.first(where: { $0.hasPrefix("@") && $0.count > 1 }) {
      return "\(host)/\(handle.lowercased())"
    }
    if let kind = folders.firstIndex(where: { channelFolders.contains($0) }),
      kind + 1 < folders.endIndex
    {
      // Identifiers are case-sensitive.
      return "\(host)/\(folders[kind])/\(folders[kind + 1])"
    }
    if let site = showHosts.first(where: { name.hasSuffix("." + $0) }),
      !plainLabels.contains(name.dropLast(site.count + 1))
    {
      return name
    }
    if folderHosts.contains(host) || folderHosts.contains(name[...]), let show = folders.first {
      return "\(host)/\(show.lowercased())"
    }
    return nil
  }

  private static func plain(_ host: Substring) -> Substring {
    for label in ["www.", "m."] where host.hasPrefix(label) { return host.dropFirst(label.count) }
    return host
  }
}
