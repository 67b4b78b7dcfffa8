import Testing

@testable import TranscriptFormats

struct YAMLMappingTests {
  private func read(_ text: String) -> YAMLMapping {
    Array(text.utf8).withUnsafeBufferPointer { YAMLMapping($0) }
  }

  @Test func `scalars, lists and mappings at the top are read, by keys in lower case`() {
    let yaml = read("Title: Saws\ntags: [a, b]\nPalette:\n  Base00: x\n  deep: {c: d}\nend: 1\n")
    #expect(yaml.scalars == ["title": "Saws", "end": "1"])
    #expect(yaml.lists == ["tags": ["a", "b"]])
    #expect(yaml.mappings == ["palette": ["base00": "x"]])
    #expect(yaml.isMapping && yaml.fault == nil && yaml.repeatedKey == nil)
  }

  @Test func `an alias has the value of its anchor`() {
    #expect(read("a: &x 1\nb: *x\nc: {d: *x}\n").scalars == ["a": "1", "b": "1"])
    #expect(read("a: &x 1\nc: {d: *x}\n").mappings == ["c": ["d": "1"]])
  }

  @Test func `a collection as a key is skipped with its value`() {
    let yaml = read("? [a, b]\n: c\nd: e\n")
    #expect(yaml.scalars == ["d": "e"] && yaml.lists.isEmpty)
  }

  @Test func `the first of two equal keys counts, and the second is told`() {
    let yaml = read("a: 1\nb: 2\nA: 3\n")
    #expect(yaml.scalars == ["a": "1", "b": "2"])
    #expect(yaml.repeatedKey == YAMLMapping.Fault(line: 3, problem: "a key occurs twice"))
  }

  @Test func `what stands before a fault is kept`() {
    let yaml = read("a: 1\nb: [\n")
    #expect(yaml.scalars == ["a": "1"])
    #expect(yaml.fault?.line == 3)
  }

  @Test(arguments: ["", "- a\n- b\n", "words\n"])
  func `a document that is no mapping has no entries`(_ text: String) {
    let yaml = read(text)
    #expect(!yaml.isMapping && yaml.scalars.isEmpty && yaml.lists.isEmpty)
  }

  @Test func `lists nested beyond reason are a fault`() {
    #expect(read(String(repeating: "[", count: 1000)).fault != nil)
  }
}
