import CGumbo

/// An element of an `HTMLDocument`; valid only as long as that is.
struct HTMLElement {
  private let element: GumboElement

  /// Nil for a node of another kind.
  init?(_ node: UnsafePointer<GumboNode>) {
    guard node.pointee.type == GUMBO_NODE_ELEMENT else { return nil }
    element = node.pointee.v.element
  }

  /// `GUMBO_TAG_UNKNOWN` for formatting elements.
  var tag: GumboTag { element.tag }

  /// The value of an attribute whose name is in lower case.
  func attribute(_ name: String) -> String? {
    var attributes = element.attributes
    return gumbo_get_attribute(&attributes, name).map { String(cString: $0.pointee.value) }
  }

  var isHeading: Bool { GUMBO_TAG_H1.rawValue...GUMBO_TAG_H6.rawValue ~= tag.rawValue }

  /// Whether a line of its own starts and ends with the element, as browsers show it (WHATWG HTML,
  /// 15.3); and buttons, whose words are no part of the text around them.
  var isBlock: Bool { isHeading || Self.blocks.contains(tag.rawValue) }

  /// Whether there is an empty line before the element and after it.
  var isParagraph: Bool { isHeading || Self.paragraphs.contains(tag.rawValue) }

  /// The elements around a page's own text.
  var isFrame: Bool { tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER }

  private static let paragraphs = Set(
    [
      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL, GUMBO_TAG_FIGURE, GUMBO_TAG_HR, GUMBO_TAG_OL, GUMBO_TAG_P,
      GUMBO_TAG_PRE, GUMBO_TAG_TABLE, GUMBO_TAG_UL,
    ].map(\.rawValue))

  private static let blocks = paragraphs.union(
    [
      GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BODY, GUMBO_TAG_BUTTON,
      GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DETAILS, GUMBO_TAG_DIV,
      GUMBO_TAG_DT,
      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_HEADER,
      GUMBO_TAG_HGROUP, GUMBO_TAG_LEGEND, GUMBO_TAG_LI, GUMBO_TAG_MAIN, GUMBO_TAG_MENU,
      GUMBO_TAG_NAV, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_TR,
    ].map(\.rawValue))
}
