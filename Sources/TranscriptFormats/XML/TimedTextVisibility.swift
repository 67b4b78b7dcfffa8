/// Whether the text of a TTML element can be seen (TTML2, section 10.2: `tts:display`, which counts
/// for all that an element holds, and `tts:visibility`, which is inherited).
struct TimedTextVisibility {
  /// The two attributes of one element, or of a style that it refers to.
  struct Style {
    private(set) var display: String?
    private(set) var visibility: String?

    init(_ attributes: XMLAttributes) {
      display = attributes[local: "display"]
      visibility = attributes[local: "visibility"]
    }

    var isEmpty: Bool { display == nil && visibility == nil }

    /// Takes what is not said yet from a style that is referred to.
    mutating func add(_ other: Style) {
      display = display ?? other.display
      visibility = visibility ?? other.visibility
    }
  }

  private var isDisplayed = true
  private var isVisible = true

  var isSeen: Bool { isDisplayed && isVisible }

  /// The visibility inside an element with a style.
  func inside(_ style: Style) -> TimedTextVisibility {
    var inner = self
    if style.display == "none" { inner.isDisplayed = false }
    if let visibility = style.visibility { inner.isVisible = visibility != "hidden" }
    return inner
  }

  /// Takes note of an animation; what is seen for some time is read.
  mutating func animate(_ style: Style) {
    if let display = style.display, display != "none" { isDisplayed = true }
    if style.visibility == "visible" { isVisible = true }
  }
}
