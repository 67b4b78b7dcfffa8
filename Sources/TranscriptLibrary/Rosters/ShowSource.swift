/// Reads the show out of a URL.
enum ShowSource {
  /// Whose folders are channels of their own, by the folder before the channel's name.
  private static let channelFolders: Set<Substring> = ["c", "channel", "user", "show", "shows"]
  /// Where each show has a host name of its own.
  private static let showHosts = [
    "blubrry.net", "captivate.fm", "castos.com", "fireside.fm", "libsyn.com", "podbean.com",
    "simplecast.com", "substack.com", "transistor.fm",
  ]
  /// Where each show has a folder of its own.
  private static let folderHosts: Set<Substring> = [
    "anchor.fm", "feeds.acast.com", "feeds.buzzsprout.com", "feeds.megaphone.fm",
    "feeds.simplecast.com", "feeds.transistor.fm", "soundcloud.com",
  ]
  /// Host names in front of the show's that say nothing.
  private static let plainLabels: Set<Substring> = [
    "api", "cdn", "feeds", "media", "traffic", "www",
  ]

  /// The channel, such as `youtube.com/@widgets`; nil where the address does not say one, as that of
  /// a single video does not.
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
      // An identifier may differ from another one in case alone.
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
