import Transcripts

/// The people that are named anywhere, each once, whatever forms the name takes.
struct NameDrafts {
  private(set) var drafts: [NameDraft] = []
  private(set) var forms: [[Int]: NameForm] = [:]
  /// Drafts by the first and by the last word of a name of several words.
  private(set) var byFirst: [Int: [Int]] = [:]
  private(set) var byLast: [Int: [Int]] = [:]
  /// Drafts of the page and the roster by how their first names, their short forms and (coarser)
  /// what a recogniser makes of them sound.
  private var bySound: [[UInt8]: Int] = [:]
  private var bySkeleton: [[UInt8]: [Int]] = [:]

  subscript(draft: Int) -> NameDraft {
    get { drafts[draft] }
    set { drafts[draft] = newValue }
  }

  /// The draft of somebody whom the page or the roster names.
  mutating func addKnown(_ words: [Int], name: String, table: WordTable) -> Int {
    let draft = add(words, name: name, table: table)
    let first = table[drafts[draft].words[0]].key
    for form in [first] + NameSound.shortForms(of: first) {
      let sound = NameSound.sound(form)
      if bySound[sound] == nil { bySound[sound] = draft }
    }
    bySkeleton[NameSound.skeleton(first), default: []].append(draft)
    return draft
  }

  /// The draft of a name of one or several words.
  ///
  /// - Parameter standing: how much the places with this form say that the person is there.
  mutating func add(_ words: [Int], name: String, standing: Int = 0, table: WordTable) -> Int {
    let draft = find(words, name: name, table: table)
    if words.count > 1 { drafts[draft].standing += standing }
    return draft
  }

  private mutating func find(_ words: [Int], name: String, table: WordTable) -> Int {
    if let form = forms[words] { return form.draft }
    let form = words.count > 1 ? fullForm(words, table) : singleForm(words[0], table)
    guard let form else {
      let draft = insert(words, name: name)
      forms[words] = NameForm(draft: draft, isFull: words.count > 1)
      return draft
    }
    forms[words] = form
    note(words, name: name, in: form.draft)
    return form.draft
  }

  /// Another form of a draft's name.
  mutating func addAlias(_ words: [Int], name: String, to draft: Int) {
    if forms[words] == nil { forms[words] = NameForm(draft: draft, isFull: words.count > 1) }
    if words.count > 1 { byFirst[words[0], default: []].append(draft) }
    if !drafts[draft].aliases.contains(name) { drafts[draft].aliases.append(name) }
  }

  private mutating func insert(_ words: [Int], name: String) -> Int {
    drafts.append(NameDraft(words: words, name: name))
    let draft = drafts.count - 1
    if words.count > 1 {
      byFirst[words[0], default: []].append(draft)
      byLast[words[words.count - 1], default: []].append(draft)
    }
    return draft
  }

  /// Keeps another form of a name: as the name itself when it is fuller, as an alias when it is
  /// spelled otherwise.
  private mutating func note(_ words: [Int], name: String, in draft: Int) {
    let own = drafts[draft].words
    if words.count > 1, own.count == 1, words[0] == own[0] {
      drafts[draft].words = words
      drafts[draft].name = name
      byFirst[words[0], default: []].append(draft)
      byLast[words[words.count - 1], default: []].append(draft)
    } else if !Set(words).isSubset(of: own), !drafts[draft].aliases.contains(name) {
      drafts[draft].aliases.append(name)
    }
  }

  /// Somebody with the same first name and nearly the same last one, or the other way round.
  private func fullForm(_ words: [Int], _ table: WordTable) -> NameForm? {
    let (first, last) = (words[0], words[words.count - 1])
    for draft in (byFirst[first] ?? []).prefix(8) {
      let other = drafts[draft].words.last ?? last
      if isSame(last, other, table) || NameSound.resembles(table[last].key, table[other].key) {
        return NameForm(draft: draft, isFull: true)
      }
    }
    for draft in (byLast[last] ?? []).prefix(8) {
      let other = table[drafts[draft].words[0]].key
      if NameSound.isSameFirstName(table[first].key, other)
        || NameSound.resembles(table[first].key, other)
      {
        return NameForm(draft: draft, isFull: true)
      }
    }
    if let draft = bySound[NameSound.sound(table[first].key)], drafts[draft].words == [first] {
      return NameForm(draft: draft, isFull: true)
    }
    return nil
  }

  private func isSame(_ a: Int, _ b: Int, _ table: WordTable) -> Bool {
    a == b || NameSound.sound(table[a].key) == NameSound.sound(table[b].key)
  }

  /// Whom a single word names: by first name, by last name, or by something like a known name.
  private func singleForm(_ word: Int, _ table: WordTable) -> NameForm? {
    if let draft = best(byFirst[word] ?? []) { return NameForm(draft: draft) }
    let entry = table[word]
    if byFirst[word] == nil, !entry.traits.contains(.clearName),
      let draft = byLast[word]?.max(by: { drafts[$0].standing < drafts[$1].standing })
    {
      return NameForm(draft: draft, isSurname: true)
    }
    if let draft = bySound[NameSound.sound(entry.key)] { return NameForm(draft: draft) }
    guard !entry.traits.contains(.common) else { return nil }
    for draft in (bySkeleton[NameSound.skeleton(entry.key)] ?? []).prefix(8) {
      let first = table[drafts[draft].words[0]]
      let isHeard = !entry.traits.contains(.clearName) || !first.traits.contains(.clearName)
      if isHeard, NameSound.resembles(entry.key, first.key) { return NameForm(draft: draft) }
    }
    return nil
  }

  /// Of several people with one first name, the one most likely to be there; nobody when they are
  /// only talked about, since then the one spoken to by first name may be yet another.
  private func best(_ drafts: [Int]) -> Int? {
    let best = drafts.max { self.drafts[$0].standing < self.drafts[$1].standing }
    return best.flatMap { self.drafts[$0].standing > 0 ? $0 : nil }
  }
}
