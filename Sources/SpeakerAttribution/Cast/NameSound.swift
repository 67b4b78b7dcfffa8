/// Whether two spellings may be one name.
enum NameSound {
  /// Whether a recogniser, or a friend, may have made one first name of the other: "Eric" and
  /// "Erik", "Matthew" and "Matt".
  static func isSameFirstName(_ a: String, _ b: String) -> Bool {
    a == b || sound(a) == sound(b) || shortForms(of: a).contains(b)
  }

  /// Whether an unknown word may be what a recogniser made of a name: "Balkmar" for "Volkmar".
  static func resembles(_ heard: String, _ name: String) -> Bool {
    guard heard.utf8.count >= 4, name.utf8.count >= 4, skeleton(heard) == skeleton(name) else {
      return false
    }
    let limit = max(heard.utf8.count, name.utf8.count) >= 6 ? 3 : 2
    return distance(Array(heard.utf8), Array(name.utf8), limit: limit) <= limit
  }

  /// The names that are short for a name, or that it is short for.
  static func shortForms(of name: String) -> [String] { shortForms[name] ?? [] }

  /// A spelling with its usual variants made one: f for ph, k for c and ck, single letters for
  /// double ones, i for y, u for w inside, no silent h.
  static func sound(_ name: String) -> [UInt8] {
    var sound: [UInt8] = []
    var before: UInt8 = 0
    for byte in name.utf8 {
      var byte = byte
      switch byte {
      case UInt8(ascii: "h"):
        if before == UInt8(ascii: "p") { sound[sound.count - 1] = UInt8(ascii: "f") }
        before = byte
        if sound.isEmpty { sound.append(byte) }
        continue
      case UInt8(ascii: "c"), UInt8(ascii: "q"): byte = UInt8(ascii: "k")
      case UInt8(ascii: "y"): byte = UInt8(ascii: "i")
      case UInt8(ascii: "z"): byte = UInt8(ascii: "s")
      case UInt8(ascii: "w"): byte = UInt8(ascii: sound.isEmpty ? "w" : "u")
      case UInt8(ascii: "'"), UInt8(ascii: "-"): continue
      default: break
      }
      before = byte
      if sound.last != byte { sound.append(byte) }
    }
    return sound
  }

  /// The consonants, those that are heard alike made one.
  static func skeleton(_ name: String) -> [UInt8] {
    var skeleton: [UInt8] = []
    for byte in name.utf8 {
      guard let group = groups[byte] else { continue }
      if skeleton.last != group { skeleton.append(group) }
    }
    return skeleton
  }

  private static let groups: [UInt8: UInt8] = {
    var groups: [UInt8: UInt8] = [:]
    for (group, letters) in ["bpfvw", "cgkqx", "dt", "l", "mn", "r", "sz", "j"].enumerated() {
      for letter in letters.utf8 { groups[letter] = UInt8(group) }
    }
    return groups
  }()

  /// Edits between two spellings, or more than `limit`.
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if abs(a.count - b.count) > limit || max(a.count, b.count) > 40 { return limit + 1 }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let edit = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        (diagonal, row[j + 1]) = (row[j + 1], edit)
      }
    }
    return row[b.count]
  }

  private static let shortForms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for group in shortFormGroups.description.split(separator: "\n") {
      let names = group.split(separator: " ").map { String($0) }
      for name in names { forms[name, default: []] += names.filter { $0 != name } }
    }
    return forms
  }()

  /// A name and its short forms, one name a line.
  private static let shortFormGroups: StaticString = """
    alexander alex alexandra sasha
    abigail abby
    andrew andy drew
    anthony tony
    benjamin ben benji
    bradley brad
    catherine cathy kate katie
    charles charlie chuck
    christopher chris
    christina chris chrissy
    christian chris
    daniel dan danny
    david dave
    deborah deb debbie
    donald don
    douglas doug
    edward ed eddie ted
    elizabeth liz beth betsy
    eugene gene
    frederick fred
    gabriel gabe
    gerald jerry
    gregory greg
    jacob jake
    james jim jimmy jamie
    jeffrey jeff
    jennifer jen jenn jenny
    jessica jess
    jonathan jon
    joseph joe joey
    joshua josh
    katherine kate katie kathy
    kenneth ken kenny
    lawrence larry
    leonard len leo
    margaret maggie meg peggy
    matthew matt mat
    maxwell max
    maximilian max
    michael mike mikey
    nathan nate
    nathaniel nate
    nicholas nick nico
    nicolas nick nico
    pamela pam
    patricia pat patty trish
    patrick pat
    peter pete
    philip phil
    phillip phil
    rebecca becky becca
    richard rick rich dick
    robert rob bob bobby robby
    ronald ron
    samuel sam
    samantha sam
    stephen steve
    steven steve
    stephanie steph
    susan sue suzie
    suzanne suz
    terrence terry
    theodore ted theo
    thomas tom tommy
    timothy tim
    victoria vicky tori
    vincent vince
    william will bill billy
    zachary zach zack zac
    """
}
