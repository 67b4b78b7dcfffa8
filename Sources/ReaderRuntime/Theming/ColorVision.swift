import Glibc
import TerminalCells

/// The way in which eyes see colours: as most do, or without one kind of cone.
enum ColorVision: String, CaseIterable {
  case usual = "usual vision"
  case protanopia
  case deuteranopia
  case tritanopia

  /// The difference of two colours, 0 to about 100; at 2 it is just seen. It is the distance in Oklab
  /// (B. Ottosson, 2020), times 100.
  func difference(_ one: RGB, _ other: RGB) -> Double {
    let (one, other) = (perceived(one), perceived(other))
    let squares = zip(one, other).map { ($0 - $1) * ($0 - $1) }
    return 100 * squares.reduce(0, +).squareRoot()
  }

  /// Lightness and the two hue axes of Oklab.
  private func perceived(_ color: RGB) -> [Double] {
    let seen = Self.product(simulation, color.linear).map { min(1, max(0, $0)) }
    return Self.product(Self.fromCones, Self.product(Self.toCones, seen).map { cbrt($0) })
  }

  /// What remains of linear red, green and blue, by the model of G. M. Machado, M. M. Oliveira and
  /// L. A. F. Fernandes (2009) at the full severity.
  private var simulation: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private static let toCones = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  private static let fromCones = [
    [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ]

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}

extension RGB {
  /// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
  func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    let light = linear
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// The amounts of light, 0 to 1 each (IEC 61966-2-1).
  fileprivate var linear: [Double] {
    [red, green, blue].map { component in
      let value = Double(component) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }
}
