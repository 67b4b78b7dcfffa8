import Testing

/// Public names and their docstrings.
@Suite struct DocstringTests {
  @Test(arguments: ModuleTests.allowed.map(\.target))
  func `each public declaration has a docstring`(folder: String) throws {
    for file in try Repository.swiftFiles(under: "Sources/\(folder)") {
      for declaration in PublicDeclarations(file).all where !declaration.hasDocstring {
        Issue.record("\(file.path):\(declaration.line): \(declaration.text)")
      }
    }
  }

  @Test func `a public name, a case of a public enum and a requirement count as public`() {
    let file = SourceFile(
      path: "A.swift",
      text: """
        public import Transcripts
        public struct A: Sendable {
          public private(set) var b: Int
          var c: Int
          public init?(_ text: String) {
            let d = 1
          }
          public override func e() {}
        }
        extension A {
          enum F { case g }
          public enum H {
            case i(Int)
            var j: Int {
              switch self {
              case .i: 1
              }
            }
          }
        }
        @MainActor public protocol K {
          func l()
        }
        """)
    #expect(PublicDeclarations(file).all.map(\.line) == [2, 3, 5, 12, 13, 21, 22])
  }

  @Test func `a docstring stands directly above, before attributes; one stands for a run of cases`()
  {
    let file = SourceFile(
      path: "A.swift",
      text: """
        /// A.
        @MainActor
        public enum A {
          /// B and C.
          case b
          case c

          case d
          // Why.
          public var e: Int { 1 }
        }
        """)
    let all = PublicDeclarations(file).all
    #expect(all.map(\.line) == [3, 5, 6, 8, 10])
    #expect(all.map(\.hasDocstring) == [true, true, true, false, false])
  }
}
