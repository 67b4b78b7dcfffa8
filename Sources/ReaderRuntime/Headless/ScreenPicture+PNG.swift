extension ScreenPicture {
  /// The program that makes an image of the drawing. A library for that would bring fonts and their
  /// shaping, ten times as much as the whole reader.
  static let converter = "rsvg-convert"
  /// The longest that it may take, in milliseconds, and the longest image, in bytes.
  private static let (patience, limit) = (30_000, 64 << 20)

  /// The reason that there is no image.
  public enum ImageError: Error, Hashable, Sendable {
    /// The program that makes it is not installed.
    case noConverter
    /// The program failed.
    case failed
  }

  /// The drawing as an image, two of its pixels for each unit of length.
  /// - Parameter environment: the value of an environment variable.
  public func png(
    title: String, environment: (String) -> String?
  ) throws(ImageError) -> [UInt8] {
    guard let path = SpawnedProgram.path(of: Self.converter, environment) else {
      throw .noConverter
    }
    let variables = SpawnedProgram.variables(
      ["HOME", "LANG", "PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"], environment)
    guard
      let program = SpawnedProgram(
        path, ["--unlimited", "--zoom", "2"], variables: variables)
    else { throw .failed }
    program.send(Array(svg(title: title).utf8))
    let image = try? program.read(within: Self.patience, limit: Self.limit)
    guard program.end(within: 1000) == 0, let image, !image.isEmpty else { throw .failed }
    return image
  }
}
