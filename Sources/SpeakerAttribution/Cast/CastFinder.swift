import Transcripts

/// Finds the cast of a talk.
///
/// Names are collected from the roster, the page and the text; forms of one name are brought
/// together; every place that names somebody is read (`MentionReader`); and the evidence about each
/// is weighed (`PersonEvidence`). Unlikely people are left out.
struct CastFinder {
  private let text: SpokenText
  private let transcript: Transcript
  private var table = WordTable()
  private var ids: [Int] = []
  private var drafts = NameDrafts()

  init(_ text: SpokenText, _ transcript: Transcript, roster: [RosterPerson]) {
    self.text = text
    self.transcript = transcript
    // Capital letters of the text say which words of the page are names; without them the page's
    // own must do.
    if text.isCased { ids = table.add(text, bytes: transcript.cues.text, counts: true) }
    let page = PageNames(transcript, table: &table)
    if !text.isCased { ids = table.add(text, bytes: transcript.cues.text, counts: true) }
    for person in roster.prefix(500) { add(person) }
    add(page)
  }

  private mutating func add(_ person: RosterPerson) {
    guard let words = words(of: person.name) else { return }
    let draft = drafts.addKnown(words, name: person.name, table: table)
    drafts[draft].isInRoster = true
    drafts[draft].standing += 1
    drafts[draft].rosterRole = person.role
    for alias in person.aliases {
      guard let words = self.words(of: alias) else { continue }
      drafts.addAlias(words, name: alias, to: draft)
    }
  }

  private mutating func words(of name: String) -> [Int]? {
    let words = name.split(separator: " ").prefix(6).map { table.add($0.lowercased()) }
    return words.isEmpty ? nil : words
  }

  private mutating func add(_ page: PageNames) {
    for name in page.names.sorted(by: { $0.words.count > $1.words.count }).prefix(500) {
      let draft = drafts.addKnown(name.words, name: name.text, table: table)
      drafts[draft].page += 1
      if !name.isPossessive { drafts[draft].standing += 20 }
      if name.says { drafts[draft].pageSays += 1 }
      if name.isPossessive { drafts[draft].pageOwns += 1 }
    }
  }

  /// The cast, at most `mostPeople`, without people who are less likely to speak.
  mutating func cast(leastLikelihood: Double, mostPeople: Int) -> Cast {
    let (mentions, evidence) = read()
    let net = NameStyle(text).net
    let totals = PersonEvidence.Totals(evidence)
    let values = evidence.map { $0.values(among: totals) }
    let likelihoods = values.map { net.likelihood($0) }
    let programmes = programmes(mentions)
    let kept = likelihoods.indices
      .filter { likelihoods[$0] >= leastLikelihood && !programmes.contains($0) }
      .sorted { (-likelihoods[$0], $0) < (-likelihoods[$1], $1) }
      .prefix(mostPeople)
    var index = [Int?](repeating: nil, count: likelihoods.count)
    var cast = Cast()
    for draft in kept {
      index[draft] = cast.people.count
      cast.people.append(
        person(
          drafts[draft], likelihood: likelihoods[draft],
          hostLogOdds: net.hostLogOdds(values[draft])))
    }
    for var mention in mentions {
      guard let person = index[mention.person] else { continue }
      mention.person = person
      cast.mentions.append(mention)
    }
    return cast
  }

  /// Everybody who is named, for fitting the weights.
  mutating func candidates() -> CastCandidates {
    let (mentions, evidence) = read()
    let totals = PersonEvidence.Totals(evidence)
    let programmes = programmes(mentions)
    var candidates = CastCandidates(mentions: mentions)
    for (index, draft) in drafts.drafts.enumerated() {
      candidates.people.append(
        CastCandidates.Person(
          name: draft.name, aliases: draft.aliases, values: evidence[index].values(among: totals),
          isProgramme: programmes.contains(index)))
    }
    return candidates
  }

  /// Drafts that are names of programmes: "Welcome to Ask Jane", "Out-of-Office".
  private func programmes(_ mentions: [Cast.Mention]) -> Set<Int> {
    var found: Set<Int> = []
    for mention in mentions where !drafts[mention.person].isInRoster {
      let start = mention.words.lowerBound
      guard start >= 2, text.words[start - 1].key == "to",
        ["welcome", "back", "listening"].contains(text.words[start - 2].key)
      else { continue }
      found.insert(mention.person)
    }
    for (index, draft) in drafts.drafts.enumerated() where !draft.isInRoster {
      let parts = draft.name.split { $0 == "-" || $0 == " " || $0 == "\u{2011}" }
      if parts.contains(where: { ["of", "the", "and", "for", "in", "to"].contains($0) }) {
        found.insert(index)
      }
    }
    return found
  }

  /// Every mention, and the evidence about each draft; people are indices of drafts here.
  mutating func read() -> (mentions: [Cast.Mention], evidence: [PersonEvidence]) {
    let spans = text.isCased ? capitalisedSpans() : looseSpans()
    let readings = readings(spans)
    addForms(spans, readings)
    let mentions = mentions(spans, readings)
    var evidence = drafts.drafts.map { PersonEvidence($0, table: table) }
    for mention in mentions {
      evidence[mention.person].count(mention, of: text.words.count)
    }
    return (mentions, evidence)
  }

  private typealias Reading = (kind: Cast.Mention.Kind, cues: MentionCues)

  /// The reading of each mention. In "thanks to Jane and John" the second name goes with the first.
  private func readings(_ spans: [Range<Int>]) -> [Reading] {
    let reader = MentionReader(text: text, ids: ids, table: table)
    var readings: [Reading] = []
    readings.reserveCapacity(spans.count)
    for (i, span) in spans.enumerated() {
      let isAfter = i > 0 && isListed(spans[i - 1], span)
      let isBefore = i + 1 < spans.count && isListed(span, spans[i + 1])
      var reading = reader.read(span, isNearOther: isAfter || isBefore)
      if isAfter, reading.kind == .mentioned,
        [.greeted, .thanked, .introduced].contains(readings[i - 1].kind)
      {
        reading.kind = readings[i - 1].kind
      }
      if i > 0, readings[i - 1].kind == .introduced,
        reader.isIntroducedAlso(span, after: spans[i - 1], reading)
      {
        reading.kind = .introduced
      }
      readings.append(reading)
    }
    return readings
  }

  /// Whether two names stand side by side, as in "Jane, John" and "Jane and John".
  private func isListed(_ span: Range<Int>, _ next: Range<Int>) -> Bool {
    let last = text.words[span.upperBound - 1]
    guard !last.endsSentence, isFirstName(span), isFirstName(next) else { return false }
    if next.lowerBound == span.upperBound { return true }
    return next.lowerBound == span.upperBound + 1 && text.words[span.upperBound].key == "and"
  }

  private func isFirstName(_ span: Range<Int>) -> Bool {
    span.count > 1 || !table[ids[span.lowerBound]].traits.isDisjoint(with: .anyName)
      || table[ids[span.lowerBound]].lower == 0
  }

  private func capitalisedSpans() -> [Range<Int>] {
    NameSpans(text: text, ids: ids, table: table).capitalised().flatMap { parted($0) }
  }

  /// "Jane John" is two people where the page or the roster knows a Jane and a John.
  private func parted(_ span: Range<Int>) -> [Range<Int>] {
    let words = ids[span]
    guard words.count == 2, drafts.forms[Array(words)] == nil,
      words.allSatisfy({ drafts.byFirst[$0] != nil })
    else { return [span] }
    return span.map { $0..<$0 + 1 }
  }

  private func looseSpans() -> [Range<Int>] {
    var known: [Int: [[Int]]] = [:]
    for form in drafts.forms.keys {
      known[form[0], default: []].append(form)
      if form.count > 1 { known[form[0], default: []].append([form[0]]) }
    }
    known = known.mapValues { $0.sorted { $0.count > $1.count } }
    return LooseSpans(text: text, ids: ids, table: table, known: known).found()
  }

  /// Adds the names of the text: full names first, then by how often they are named as people
  /// present, then by all mentions.
  private mutating func addForms(_ spans: [Range<Int>], _ readings: [Reading]) {
    var uses: [[Int]: (count: Int, standing: Int, first: Range<Int>)] = [:]
    for (span, reading) in zip(spans, readings) {
      let words = Array(ids[span])
      let isTold = reading.kind == .mentioned || reading.kind == .credited
      let isThere = !isTold || reading.cues.contains(.atStart)
      uses[words, default: (0, 0, span)].count += 1
      if isThere { uses[words]?.standing += 1 }
    }
    let order = uses.sorted {
      ($0.key.count > 1 ? 0 : 1, -$0.value.standing, -$0.value.count, $0.value.first.lowerBound)
        < ($1.key.count > 1 ? 0 : 1, -$1.value.standing, -$1.value.count, $1.value.first.lowerBound)
    }
    for (words, use) in order {
      let name = PageNames.display(use.first, text, transcript.cues)
      _ = drafts.add(words, name: name, standing: use.standing, table: table)
    }
  }

  private func mentions(_ spans: [Range<Int>], _ readings: [Reading]) -> [Cast.Mention] {
    let reader = MentionReader(text: text, ids: ids, table: table)
    var mentions: [Cast.Mention] = []
    mentions.reserveCapacity(spans.count)
    var seen = [Bool](repeating: false, count: drafts.drafts.count)
    for (span, reading) in zip(spans, readings) {
      guard let form = drafts.forms[Array(ids[span])] else { continue }
      var cues = reading.cues
      if form.isFull { cues.insert(.fullName) }
      if form.isSurname { cues.insert(.surnameOnly) }
      if !seen[form.draft] { cues.insert(.first) }
      seen[form.draft] = true
      var mention = Cast.Mention(
        kind: reading.kind, person: form.draft, words: span, cues: cues)
      if mention.isAddress { mention.reach = reader.reach(span) }
      mentions.append(mention)
    }
    return mentions
  }

  private func person(
    _ draft: NameDraft, likelihood: Double, hostLogOdds odds: Double
  ) -> Cast.Person {
    let role: Speaker.Role? = odds > 1.8 ? .host : odds < -1.8 ? .guest : nil
    return Cast.Person(
      name: draft.name, aliases: draft.aliases, likelihood: likelihood, hostLogOdds: odds,
      role: draft.rosterRole ?? role, isInKeyPoints: draft.isInKeyPoints,
      isInRoster: draft.isInRoster)
  }
}

extension Cast {
  /// Finds the cast in the page, the roster and the text. People whose likelihood to speak is below
  /// one in fifty are left out. O(words).
  static func find(
    in text: SpokenText, transcript: Transcript, roster: [RosterPerson] = []
  ) -> Cast {
    var finder = CastFinder(text, transcript, roster: roster)
    return finder.cast(leastLikelihood: 0.02, mostPeople: 60)
  }
}
