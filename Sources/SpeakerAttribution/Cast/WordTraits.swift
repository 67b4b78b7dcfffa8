/// The roles of a word in and around names.
struct WordTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// A first name that is hardly ever another word.
  static let clearName = WordTraits(rawValue: 1 << 0)
  /// A first name that is also a word, a place or a product.
  static let unclearName = WordTraits(rawValue: 1 << 1)
  /// A word of everyday talk.
  static let common = WordTraits(rawValue: 1 << 2)
  /// Never part of a name, not even with a capital letter.
  static let neverName = WordTraits(rawValue: 1 << 3)
  /// Stands before a name: "Dr. Jane Doe".
  static let title = WordTraits(rawValue: 1 << 4)
  /// Stands inside a name: "Jan van der Berg".
  static let particle = WordTraits(rawValue: 1 << 5)
  /// Opens a sentence before the person addressed: "so, Jane, …".
  static let opener = WordTraits(rawValue: 1 << 6)
  static let thanks = WordTraits(rawValue: 1 << 7)
  static let greeting = WordTraits(rawValue: 1 << 8)
  static let questionWord = WordTraits(rawValue: 1 << 9)
  static let auxiliary = WordTraits(rawValue: 1 << 10)
  static let you = WordTraits(rawValue: 1 << 11)
  /// A verb for somebody who spoke before: "as Jane said".
  static let said = WordTraits(rawValue: 1 << 12)
  /// A verb for somebody who is mentioned: "Jane wrote a book".
  static let tells = WordTraits(rawValue: 1 << 13)
  static let preposition = WordTraits(rawValue: 1 << 14)
  /// A page's verb for a speaker: "Jane Doe explains …".
  static let pageVerb = WordTraits(rawValue: 1 << 15)
  /// Words of a programme about itself: show, episode, podcast, listeners.
  static let show = WordTraits(rawValue: 1 << 16)
  static let me = WordTraits(rawValue: 1 << 17)
  /// Introduces the next speaker: "joined by Jane", "our guest, Jane".
  static let presents = WordTraits(rawValue: 1 << 18)
  static let hosts = WordTraits(rawValue: 1 << 19)
  static let pronoun = WordTraits(rawValue: 1 << 20)

  static let anyName: WordTraits = [.clearName, .unclearName]

  static func of(_ key: String) -> WordTraits { table[key] ?? [] }

  private static let table: [String: WordTraits] = {
    var table: [String: WordTraits] = [:]
    table.reserveCapacity(5_000)
    for (list, trait) in lists {
      for word in list.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[String(word), default: []].insert(trait)
      }
    }
    return table
  }()

  private static let lists: [(StaticString, WordTraits)] = [
    (FirstNames.clear, .clearName), (FirstNames.alsoWords, .unclearName),
    (EverydayWords.all, .common), (neverNames, .neverName),
    ("dr mr mrs ms prof professor sir", .title),
    ("van von der den de di da del della la le du dos ter ten bin ibn al el st", .particle),
    (
      """
      so and but well okay ok yeah yes yep no oh now alright right hey then um uh hmm wow nice great
      cool awesome because actually exactly sure again maybe anyway anyways also first finally man
      """, .opener
    ),
    ("thanks thank cheers", .thanks),
    ("hi hello hey howdy welcome morning evening hiya", .greeting),
    ("what how why where when who which what's how's who's where's how'd", .questionWord),
    (
      """
      do does did can could would will should have has are is were was don't didn't isn't aren't
      """, .auxiliary
    ),
    ("you your you're you've you'd yourself you'll yours", .you),
    (
      """
      said says mentioned mentions asked pointed described brought alluded explained saying talked
      suggested noted
      """, .said
    ),
    (
      """
      wrote built created made had has was is did does got who gave works worked does says tweeted
      posted started came went wanted wants would will thinks thought likes uses used and's
      """, .tells
    ),
    ("with from to of about for by at on in like and or as that than into", .preposition),
    (
      """
      discuss discusses explain explains talk talks comment comments share shares join joins warn
      warned warns caution cautioned note notes noted argue argues argued describe describes described
      say says said suggest suggests suggested emphasize emphasizes emphasized highlight highlights
      highlighted believe believes stress stresses stressed point points pointed explained discussed
      shared mentioned mentions introduce introduces introduced outline outlines outlined predict
      predicts predicted claim claims claimed recall recalls recalled reflect reflects reflected
      recount recounts recounted add adds added ask asks asked answer answers answered interview
      interviews interviewed host hosts hosted present presents presented advise advises advised
      expressed expresses express view views think thinks offer offers offered compare compares
      """, .pageVerb
    ),
    (
      """
      show episode podcast listeners listener everyone audience hosted hosting welcome today's today
      folks episodes series interview session
      """, .show
    ),
    ("i i'm i've i'd i'll me my mine myself we we're we've us our", .me),
    ("he she his her him he's she's himself herself he'd she'd he'll she'll", .pronoun),
    ("host hosts co-host co-hosts cohost cohosts moderator", .hosts),
    (
      """
      joined joining guest guests host hosts co-host co-hosts cohost cohosts introduce introducing
      panelist panelists panel featuring
      """, .presents
    ),
  ]

  private static let neverNames: StaticString = """
    a an the i i'm i've i'd i'll we you he she it they me us them this that these those my your his
    her its our their mine yours and or but nor so yet if then else when while where what who whom
    whose which why how not no yes yeah yep nope okay ok oh um uh hmm well right now here there just
    very really also too either neither both all any some none every each few many much more most
    less least other another such same own only even still again already always never ever often
    sometimes usually maybe perhaps probably actually basically literally honestly anyway anyways
    about above after against along among around as at before behind below beneath beside between
    beyond by down during except for from in inside into like near of off on onto out outside over
    past since than through to toward towards under until up upon with within without is am are was
    were be been being do does did done doing have has had having can could would should shall might
    must cannot don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't shouldn't
    let let's go get got getting going gonna gotta wanna make made know think thought say said see
    look looking come came take took give gave tell told ask yeah's thanks thank welcome hello hi hey
    howdy sorry please sure great good nice cool awesome amazing wow interesting exactly absolutely
    definitely totally true correct fair enough today tomorrow yesterday tonight morning evening
    monday tuesday wednesday thursday friday saturday sunday january february march may
    july august september october november december english american british european god lord
    guys folks everyone everybody someone somebody anyone anybody nobody man dude sir ma'am mom dad
    internet web google apple microsoft amazon facebook twitter github linux windows python
    javascript java ruby rust go docker kubernetes react bitcoin lightning slack netflix chrome
    firefox youtube openai nvidia chatgpt typescript node ubuntu debian
    alright yup yap ah aha ahh aw oops ouch whoa woah phew ugh nah nay haha hah heh ha huh mhm mm
    bye goodbye cheers congrats congratulations wait seriously frankly ideally obviously apparently
    hopefully unfortunately fortunately generally typically interestingly essentially basically
    clearly similarly additionally furthermore moreover however therefore meanwhile nevertheless
    otherwise instead whatever whenever wherever whoever whichever although though because unless
    since besides speaking regardless likewise hence thus particularly specifically especially
    eventually finally initially originally previously recently currently lately ultimately
    gotcha bingo bam boom damn dang gosh geez jeez jeepers yikes yay hooray perfect fantastic
    brilliant excellent lovely beautiful funny crazy weird hmmm ooh oooh uhh umm ummm whew
    chief officer senior president founder engineer director ceo cto vp phd
    first second third next last number episode chapter part season
    two three four five six seven eight nine ten hundred thousand million billion
    christmas easter thanksgiving halloween earth moon north south east west europe america american
    africa asia china india japan germany france spain italy canada mexico brazil australia russia
    california york london paris boston seattle austin denver chicago texas florida berlin
    francisco silicon valley city university college school company group team inc corp
    """
}
