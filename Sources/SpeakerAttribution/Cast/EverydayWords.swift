/// The words that talk is made of: those that stand in lower case in every seventh episode of the
/// talks that the weights were fitted on. Where capitals do not tell, none of them is a surname.
enum EverydayWords {
  /// Sorted.
  static let all: StaticString = """
    ability able about above absolute absolutely abstract abstraction accept access accessible
    accomplish account accurate achieve acquired across act action active actively actual
    actually ad add added adding addition additional address adds adopt adopted adoption
    advanced advantage advice advocate affect afraid after afterwards again against age ago
    agree ahead air algorithm algorithms all allow allowed allowing allows almost alone along
    already also alternative although always am amazing amount an analogy analysis and angle
    announced announcement annoying another answer answering answers any anybody anymore anyone
    anything anytime anyway anyways anywhere apart app apparently application applications
    applied apply applying appreciate approach approaches apps architecture are area areas argue
    argument around art article articles as aside ask asked asking aspect aspects associated
    assume assuming at attached attention audience audio author auto automate automated
    automatically automation available average avoid aware away awesome baby back backend
    background backwards bad balance bar barrier base based basic basically basis battle be beat
    beautiful became because become becomes becoming been before began begin beginning behavior
    behind being believe benefit benefits besides best bet beta better between beyond bias big
    bigger biggest bill billion binary bit bits black block blocks blog board body book books
    boring born both bottom bought boundaries box brain branch brand break breaking breaks bring
    bringing brings broad broader broke broken brought browser browsers budget bug bugs build
    building builds built bunch business businesses busy but button buy buying by cache call
    called calling calls came can cannot capabilities capability capable capacity capture car
    card care career careful cares case cases catch category caught cause center certain
    certainly chain challenge challenges challenging chance change changed changes changing
    channel character charge chase chat cheap check checked checking checks choice choices
    choose choosing chose circle class classes classic clean clear clearly click client clients
    close closed closely closer cloud cluster co code codebase coding coffee collaborate
    collaboration collect collection college color com combination combine come comes
    comfortable coming command commands comment comments commercial commit common communicate
    communication communities community companies company compare compared comparison compatible
    compete competing competition compile compiler complete completely complex complexity
    complicated component components compute computer computers computing concept concepts
    concern concerned concerns conference conferences confidence confident config configuration
    configure confused confusing connect connected connecting connection connections consider
    considered considering consistent constant constantly constraints consume consumer container
    containers content context continue continues continuing contract contribute contributed
    contributing contribution contributions contributor contributors control conversation
    conversations convince cool copy core corner corporate correct correctly cost costs could
    count country couple course cover covered crazy create created creates creating creative
    creator credit critical cross culture curious current currently custom customer customers
    cut cycle daily data database databases dataset date day days dead deal dealing decade
    decades decent decide decided decision decisions dedicated deep deeper deeply default define
    defined definitely definition degree delete deliver demand demo depend dependencies
    dependency depending depends deploy deployed deploying deployment depth describe described
    describing description design designed designing desire desktop detail details dev develop
    developed developer developers developing development device devices did die difference
    differences different differently difficult dig digging digital direct direction directly
    directory disagree discover discovered discuss discussed discussion discussions disk
    distributed distribution dive do docs document documentation does doing dollar dollars
    domain done door double down download draw dream drew drive driven drives driving drop
    dropped due during dynamic each earlier early easier easiest easily easy eat ecosystem edge
    edit editing editor education effect effective effectively effects efficient effort efforts
    eight either element elements else elsewhere email emails embedded employees enable enabled
    encourage end ended ends energy engage engine engineer engineering engineers enjoy enjoyed
    enjoying enough enterprise entire entirely entry environment environments episode episodes
    equivalent era error errors especially essentially established etc even event events
    eventually ever every everybody everyone everything everywhere evolution evolve evolved
    evolving exact exactly example examples excellent except excited exciting execute exercise
    exist existed existing exists expand expect expectations expected expecting expensive
    experience experienced experiences experiment expert expertise experts explain explaining
    explicitly explore exploring expose exposed extend extension extent external extra extremely
    eye eyes face facing fact factor fail failed failure fair fairly faith fall familiar family
    famous fan fancy fantastic far fascinating fast faster favorite fear feature features feed
    feedback feel feeling feels felt few field fight figure figured figuring file files fill
    final finally financial find finding fine finish finished fire first fit fits five fix fixed
    fixing flag flexibility flexible flow fly focus focused focusing folks follow following food
    for force forced forever forget forgot fork form format forth forward found foundation
    founder founders four frame framework frameworks free frequently fresh friend friendly
    friends from front frontend frustrating full fully fun function functional functionality
    functions fundamental fundamentally funding funny further future gain game games gap gave
    general generally generate generated generating generation get gets getting giant give given
    gives giving glad global go goal goals goes going gone gonna good goodness gosh got gotta
    gotten government grab grant graph great green grew ground group groups grow growing grown
    growth guarantee guess guest guests guide guy guys hack had half hand handle handling hands
    hang hanging happen happened happening happens happy hard harder hardest hardware has hate
    have having he head health healthy hear heard hearing heart heavily heavy hell help helped
    helpful helping helps her here hey high higher highlight highly him himself hire hired
    hiring his historically history hit hits hitting hm hold holding hole home honest honestly
    hood hook hop hope hopefully hoping host hosted hosting hot hour hours house how however
    huge human humans hundred hundreds idea ideal ideas identify if ignore image images imagine
    immediately impact implement implementation implemented implementing implications import
    important impossible impressed impressive improve improvement improvements improving in
    include included includes including increase incredible incredibly independent individual
    individuals industry influence information infrastructure initial initially innovation input
    inside insight insights inspiration inspired install installed instance instances instead
    integrate integrated integration intelligence intended interact interacting interaction
    interactions interest interested interesting interests interface interfaces internal
    internally internet interview into intro introduce introduced invest invested investing
    investment invite involved io is ish issue issues it iteration its itself job jobs join
    joined joining joke journey joy js jump just keep keeping keeps kept key keyboard keys kick
    kid kidding kids kind kinds knew know knowing knowledge known knows lack laid land landscape
    language languages laptop large larger last late lately latency later latest launch launched
    law lay layer layers lead leader leadership leading leads learn learned learning least leave
    leaving led left legacy legal less let lets letting level levels leverage libraries library
    license life light like liked likely likes limit limitations limited line lines link links
    list listen listened listener listeners listening literally little live lived lives living
    load local locally location log logic long longer look looked looking looks loop lose losing
    lost lot lots love loved loves low lower luck lucky machine machines made magic main mainly
    maintain maintained maintainer maintainers maintaining maintenance major majority make makes
    making man manage managed management manager managers managing manual manually many map mark
    market marketing massive master match math matter matters mature max may maybe me mean
    meaning means meant measure mechanism media meet meeting meetings member members memory
    mental mention mentioned mentioning merge mess message messages met method methods metrics
    middle might miles million millions mind minds mindset mine minute minutes miss missed
    missing mission mistake mistakes mix mobile mode model models modern module modules moment
    moments money month months more morning most mostly motivation move moved movement moves
    movie moving much multi multiple music must my myself name named names naming native natural
    naturally nature navigate near neat necessarily necessary need needed needs negative net
    network networking networks never new newer news next nice nicely niche night nine no nobody
    node non none norm normal normally not note notes nothing notice noticed now npm number
    numbers object objects obvious obviously of off offer offering office official offs often oh
    okay old older on once one ones online only onto open opened opening opens operate operating
    operations opinion opinions opportunities opportunity opposed opposite optimize optimized
    optimizing option options or order org organization organizations oriented original
    originally other others otherwise our ours ourselves out output outside over overall own
    owned package packages page pages paid pain painful paper parallel parameters part
    participate particular particularly partner partners parts party pass passed passing passion
    passionate past paste path paths patience pattern patterns pay paying people per percent
    percentage perfect perfectly perform performance perhaps period person personal personally
    perspective phase philosophy phone phrase physical pick picked picking picture piece pieces
    pipeline pitch place places plan planning plans platform platforms play played player
    playing plays please pleasure plenty plug plugin plus podcast podcasts point pointed points
    policy pop popular portion position positive possibility possible possibly post posted posts
    potential potentially power powerful practical practice practices pre predict prefer present
    press pressure pretty previous previously price primarily primary principle principles prior
    privacy private probably problem problems process processes processing produce producing
    product production productive productivity products professional profit program programmer
    programmers programming programs progress project projects promise prompt proper properly
    property proprietary protocol proud prove provide provided provider providers provides
    providing public publicly publish published publishing pull pulled pulling pure purely
    purpose push pushed pushing put puts putting quality query question questions quick quickly
    quite quote raise raised ran random range rate rather raw re reach reached reaching reaction
    read reading ready real reality realize realized realizing really reason reasonable reasons
    recall recent recently recognize recommend record recorded recording red reduce reference
    regard regardless regards regular related relationship relationships relatively release
    released releases relevant reliable rely remember reminds remote remove removed rendering
    replace repo report repository represent request requests require required requirements
    requires research resource resources respect respond response responsibility responsible
    rest result results return revenue review rewrite rich rid ridiculous right risk road
    roadmap role roles roll rolling room rough roughly round route rule rules run running runs
    runtime sad safe safety said sales same sat save saw say saying says scale scaling scary
    scenario scenarios scenes schedule school science scientist scientists scope scratch screen
    script scripts search second seconds secret section secure security see seeing seem seemed
    seems seen segment select self sell selling send sending senior sense sent separate series
    serious seriously serve server servers service services serving session set sets setting
    setup seven several shape share shared sharing she shift ship shipped shipping short shot
    should shout show showed showing shows shut side sides sign signed significant silly similar
    simple simpler simply since single sit site sites sitting situation situations six size
    skill skills slightly slow slower slowly small smaller smart so social software sold solid
    solution solutions solve solved solving some somebody somehow someone something sometimes
    somewhat somewhere soon sorry sort sorts sound sounds source sources space speak speaking
    spec special specific specifically spectrum speed spend spending spent spin split spoke spot
    spread stable stack stage stand standard standards standing standpoint stands start started
    starting starts startup startups state statement static status stay staying step steps stick
    still stone stop stopped storage store stories story straight straightforward strange
    strategy stream string strong structure structured struggle struggling stuck study stuff
    stupid style sub subject submit success successful such sucks sudden suddenly suggest summer
    super support supported supporting supports suppose supposed sure surface surprise surprised
    surprising sustainable sweet switch switched switching syntax system systems tab table tag
    take taken takes taking talk talked talking talks target task tasks taught teach teaching
    team teams tech technical technically techniques technologies technology tell telling tells
    ten tend tends term terminal terms terrible test tested testing tests text th than thank
    thanks that the their them theme themselves then theory there therefore these they thing
    things think thinking thinks third this those though thought thoughts thousand thousands
    thread three through throughout throw throwing tie tied time times timing tiny title to
    today together told tomorrow ton tons too took tool tooling tools top topic topics total
    totally touch touched tough towards track tracking trade traditional traffic train trained
    training transfer transition translate travel treat tree trend tricky tried tries trouble
    true truly trust truth try trying tune turn turned turning turns tweet twice two type types
    typical typically typing ultimately under underlying underneath understand understanding
    understood unfortunately unique unit university unless until up update updated updates
    updating upfront upgrade upon upset us usage use used useful user users uses using usually
    valid valuable value values variable variables variety various version versions versus very
    via video videos view virtual vision visual voice wait waiting walk walking wall wanna want
    wanted wanting wants was watch watched watching water way ways we web website websites week
    weekend weeks weird welcome well went were what whatever whatnot when whenever where whereas
    wherever whether which while white who whoever whole why wide wife wild will willing win
    window wins wise wish with within without won wonder wonderful wondering word words work
    worked workers workflow workflows working works world worried worry worse worst worth would
    wow wrap write writes writing written wrong wrote yeah year years yes yesterday yet you
    young your yours yourself zero
    """
}
