/// The 240 fixed colours of xterm, by their numbers: the 6×6×6 cube from 16 on, the greys from 232 on.
/// Those below 16 are the terminal's own and have no fixed shade.
public enum IndexedColor {
  private static let levels = [0, 95, 135, 175, 215, 255]

  /// The number of the fixed colour that is nearest to a colour.
  public static func nearest(to color: RGB) -> Int32 {
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    let (cubeRed, cubeGreen, cubeBlue) = (level(red), level(green), level(blue))
    // The greys are 8, 18, 28 … 238.
    let grey = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
      (red - r) * (red - r) + (green - g) * (green - g) + (blue - b) * (blue - b)
    }
    let shade = 8 + 10 * grey
    let toCube = distance(levels[cubeRed], levels[cubeGreen], levels[cubeBlue])
    return distance(shade, shade, shade) < toCube
      ? Int32(232 + grey) : Int32(16 + 36 * cubeRed + 6 * cubeGreen + cubeBlue)
  }

  /// The colour of a number from 16 to 255.
  public static func color(_ number: Int32) -> RGB {
    let number = Int(number)
    precondition((16...255).contains(number))
    func rgb(_ red: Int, _ green: Int, _ blue: Int) -> RGB {
      RGB(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
    }
    if number >= 232 {
      let shade = 8 + 10 * (number - 232)
      return rgb(shade, shade, shade)
    }
    let place = number - 16
    return rgb(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
  }

  /// The index of the cube's level that is nearest to a value.
  private static func level(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }
}
