/// The substitutes of signs that the fonts of a text console seldom have. They have the lines of
/// boxes and a few blocks, as code page 437 has them.
public enum ConsoleForm {
  /// The character that is shown for a scalar; nil when it is shown itself.
  public static func of(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2190...0x2193, 0x2500...0x257F, 0x25A0: nil
    case 0x2581, 0x2582: 0x5F
    case 0x2583...0x2585: 0x2584
    case 0x2586...0x2588: 0x2588
    case 0x2589, 0x258A: 0x2588
    case 0x258B...0x258D: 0x258C
    case 0x258E, 0x258F: 0x20
    case 0x2580, 0x2590...0x2593: nil
    case 0x2190...0x2BFF: AsciiForm.ofSign(scalar).map(UInt32.init)
    default: nil
    }
  }
}
