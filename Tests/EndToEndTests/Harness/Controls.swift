/// What text must not bring to a terminal.
enum Controls {
  /// C0 and C1 controls, DEL, and the marks that change the direction of text.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
  }
}
