/// Code points that are not seen themselves: they join emoji and letters, keep them apart, choose
/// their form, or say where a word may be broken.
public enum InvisibleMark {
  /// Whether a scalar is one.
  public static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x180E: scalar == 0xAD
    case 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether terminals agree on what a mark without a width does to the character before it, as they
  /// do on accents.
  public static func isSentToTerminals(_ mark: UInt32) -> Bool {
    !contains(mark) && !(0x1F3FB...0x1F3FF).contains(mark)
  }
}
