import { any, given, words, type QuoteLanguage } from '../language';
import { GIVEN_NAMES } from './given-names';

const ROLES = {
  ...given(
    'he',
    `spokesman congressman councilman businessman salesman chairman policeman father brother son husband man boy uncle
      grandfather king prince gentleman actor`,
  ),
  ...given(
    'she',
    `spokeswoman congresswoman councilwoman businesswoman chairwoman policewoman mother sister daughter wife woman girl
      aunt grandmother queen princess actress lady`,
  ),
  ...any(`spokesperson official officer minister president leader lawyer attorney prosecutor witness resident critic
      opponent protester researcher scientist expert analyst economist doctor friend neighbor neighbour teacher student
      voter aide senator lawmaker representative governor mayor judge user poster author editor reporter manager cousin
      creator founder partner coach player owner director chief head secretary ambassador diplomat candidate victim suspect
      farmer source adviser advisor strategist host pundit pollster nominee activist advocate commentator correspondent
      columnist journalist champion winner rival contender commissioner commander sheriff deputy executive chair chairperson professor historian pastor
      priest bishop rabbi veteran soldier worker driver passenger member councillor operative staffer counsel
      ex-president peer backbencher skipper forward defender tycoon billionaire mogul observer villager fisherman sailor boss clerk servant uncle nephew
      cousin captain trader investor midfielder goalkeeper golfer boxer sprinter swimmer cyclist batsman bowler filmmaker novelist
      musician physicist politician campaigner entertainer broker monitor lobbyist banker actor banker coroner magistrate solicitor barrister nurse star singer rapper comedian legislator republican democrat whistleblower
      detective investigator chancellor premier speaker general admiral colonel captain sergeant trooper`),
};

/**
 * English. The classes of verbs, and the speaker behind the verb after quoted words, are described in R. Quirk, S. Greenbaum,
 * G. Leech and J. Svartvik, "A Comprehensive Grammar of the English Language" (1985), on direct and indirect speech, and
 * in B. Levin, "English Verb Classes and Alternations" (1993), on verbs of communication. The lists are our own.
 */
export const en: QuoteLanguage = {
  hasCapitals: true,
  verbFirst: false,
  speech: words(`
    say says said saying tell tells told telling add adds added adding ask asks asked asking reply replies replied replying
    write writes wrote written writing tweet tweets tweeted tweeting posted posting state states stated stating
    note notes noted noting explain explains explained explaining announce announces announced announcing
    claim claims claimed claiming argue argues argued arguing insist insists insisted insisting declare declares declared
    declaring remark remarks remarked remarking comment comments commented commenting observe observed observing
    conclude concludes concluded concluding continued warn warns warned warning admit admits admitted
    admitting acknowledge acknowledges acknowledged concede conceded concedes confirm confirms confirmed confirming
    deny denied denies denying respond responded responds responding answer answered answers shout shouted shouting
    yell yelled yelling cry cried chant chanted chanting whisper whispered joke joked jokes joking quip quipped quips
    recall recalled recalls recalling reveal revealed reveals assert asserted asserts asserting allege alleged alleges
    contend contended contends testify testified testifies emphasize emphasized emphasizes emphasise emphasised stress
    stressed stresses stressing reiterate reiterated reiterates suggest suggested suggests believe believes believed think
    thinks predict predicted predicts boast boasted boasts complain complained complains lament lamented laments
    exclaim exclaimed urge urged urges urging pledge pledged pledges vow vowed vows promise promised promises report
    reported reports reporting read reads repeat repeated repeats plead pleaded opine opined muse mused sigh sighed
    counter countered retort retorted elaborate elaborated clarify clarified  agree agreed agrees
    caution cautioned cautions interject interjected chime chimed interrupt interrupted deadpan deadpanned marvel marveled
    fume fumed intone intoned inform informed advise advised speak spoke spoken speaking hint hinted hints
    signal signaled signalled signals speculate speculated estimate estimated
    mutter mutters muttered muttering mumble mumbled murmur murmured grumble grumbled groan groaned moan moaned wail wailed
    sob sobbed gasp gasped hiss hissed growl growled snarl snarled snap snapped bark barked bellow bellowed roar roared thunder
    thundered scream screams screamed screaming shriek shrieked holler hollered blurt blurted stammer stammered stutter stuttered
    drawl drawled sneer sneered scoff scoffed snort snorted enthuse enthused gush gushed rail railed rant ranted preach preached
    bragged brags crow crowed beg begged begging implore implored beseech beseeched wire wired email emailed text texted texting
    messaged blogged recount recounted recounts recite recited proclaim proclaimed proclaims profess professed swear swore
    venture ventured volunteered reason reasoned surmise surmised theorize theorized posit posited guess guessed object objected
    objecting protested protesting disagree disagreed concur concurred assure assured assures reassure reassured instruct
    instructed command commanded counsel counseled counselled summarize summarized resume resumed`),
  phrasal: [
    ...[
      'put it',
      'puts it',
      'hit back',
      'hits back',
      'fired back',
      'fires back',
      'shot back',
      'shoots back',
    ],
    ...[
      'went on',
      'goes on',
      'called out',
      'calls out',
      'cried out',
      'wrote back',
      'writes back',
      'carried on',
    ],
  ],
  speakerBehind: [],
  tags: [],
  withPronoun: [],
  stance: words(`
    call calls called calling describe describes described describing label labels labelled labeled labeling brand branded
    branding denounce denounced denounces denouncing condemn condemned condemns condemning criticize criticized criticizes
    criticise criticised criticizing slam slammed slams blast blasted blasts praise praised praises praising hail hailed
    hails hailing accuse accused accuses accusing threaten threatened threatens threatening dismiss dismissed dismisses
    dismissing reject rejected rejects rejecting mock mocked mocks mocking deride derided characterize characterized
    characterizes characterizing refer referred refers referring demand demanded demands demanding express expressed
    expresses expressing attack attacked attacks lambaste lambasted decry decried tout touted touts welcome welcomed
    want wants wanted vowing promising feel felt feels propose proposed regard regarded consider considered considers
    blame blamed blames found finds ruled showed shows cite cited cites bemoan bemoaned defend defended defends question questioned honor honored
    apologize apologized oppose opposed oppose see sees saw compare compared compares liken likened
    seek hope hoped hopes hoping fear feared fears worry worried worries
    rebuke rebuked rebukes chastise chastised berate berated castigate castigated scold scolded admonish admonished chide chided
    laud lauded lauds applaud applauded extol extolled disparage disparaged belittle belittled taunt taunted lampoon lampooned
    bash bashed deplore deplored deplores term termed terms deem deemed deems rebut rebutted refute refuted dispute disputed
    disputes advocate advocated recommend recommended
    ridicule ridiculed portray portrayed depict depicted quote quoted quotes vilify vilified assail assailed
    declaring decline declined refuse refused encourage encouraged wonder wondered addressed`),
  participles: words(
    'saying telling writing warning calling describing adding noting arguing claiming insisting stating asking',
  ),
  attitudes: words(`
    want wants wanted feel felt feels consider considered considers see sees saw seek hope hoped hopes hoping fear feared
    fears worry worried worries show shows showed found finds believe believes believed think thinks regard regarded wonder wondered`),
  like: ['as'],
  according: ['according to', 'in the words of'],
  citing: ['quoting', 'citing'],
  citedBy: ['quoted by', 'cited by', 'as reported by', 'as told to'],
  that: ['that'],
  pronouns: { he: 'he', she: 'she', they: 'they', i: 'any', we: 'they', it: 'they' },
  feminineEndings: [],
  addressing: words(`
    tell tells told telling ask asks asked asking urge urges urged urging warn warns warned warning advise advised inform
    informed remind reminded`),
  relative: ['who', 'which', 'whose'],
  joining: ['and', 'or', 'nor'],
  auxiliaries: words(
    'is are was were has have had do does did will would can could should may might must be been',
  ),
  copulas: words('is are was were be been being'),
  conjunctions: words(
    'but so yet while as when because since if though although whereas after before until once',
  ),
  prepositions: words(`
    of in on at to from by for with about against between into through during before after above below under over near
    behind via than like since until within without upon toward towards around despite outside inside across
    among amongst amid following regarding concerning including throughout beyond alongside unlike aboard onto`),
  absolutes: ['with'],
  locatives: ['in', 'at', 'near'],
  notNames: words(`
    the a an this that these those he she it they we you i his her its their our my your and but or nor so yet if when
    while as at by for from in into of on to with about after before since until because although though however
    meanwhile also then there here what who which where why how not no yes some many most all both each every one two three
    four five six seven eight nine ten another other several such more than even still just only now today yesterday
    tomorrow last next first second earlier later over under during despite according asked speaking during once monday
    tuesday wednesday thursday friday saturday sunday january february march july august september october
    november december mon tue wed thu fri sat sun image photo file is are was were has have had do does did be been
    would could should can might must let perhaps maybe instead nevertheless moreover furthermore indeed thus
    therefore finally recently gmt utc bst est edt pst pdt previously currently additionally amid among asking following`),
  notNameEndings: [],
  determiners: words('a an the his her their its my our your this no any s one another'),
  alone: words(
    'one another many some others several most both each everyone everybody someone somebody all few',
  ),
  personal: [],
  possessives: words('his her their its my our your'),
  definite: { before: ['the', 'this', 'that'], behind: [], bare: false },
  particles: words('de del della der den di da dos du van von bin ibn ben al el la le of the for'),
  titles: {
    ...{
      mr: 'he',
      mister: 'he',
      sir: 'he',
      lord: 'he',
      king: 'he',
      prince: 'he',
      congressman: 'he',
      chairman: 'he',
    },
    ...{
      mrs: 'she',
      ms: 'she',
      miss: 'she',
      lady: 'she',
      dame: 'she',
      queen: 'she',
      princess: 'she',
      congresswoman: 'she',
    },
    ...any(`president senator sen representative rep gov governor mayor dr doctor prof professor judge justice chief prime
      minister secretary general gen colonel col captain capt sen sens rep reps gov govs mr. cmdr maj pres lieutenant lt sergeant sgt officer director deputy vice
      ambassador chancellor premier pope bishop archbishop reverend rev imam rabbi attorney speaker councillor
      councilman commissioner commander admiral detective inspector coach rapper singer actor actress comedian stylist striker biologist author analyst academic activist
      assemblyman assemblywoman alderman delegate baron viscount earl sheikh ayatollah cardinal monsignor shadow
      del atty adm brig cpl pvt pfc msgr pres treas amb ald hon
      pm mp mps msp vp pc det insp supt sgt cllr republican democrat democratic gop leader candidate spokesman spokeswoman spokesperson foreign defense defence state
      treasury former ex us u.s uk un assistant associate executive chair officer`),
  },
  givenNames: GIVEN_NAMES,
  roles: ROLES,
  ofOffices: words(`
    press campaign communications policy security political economic national foreign interior public legal medical
    science health sports arts business editorial managing senior junior acting interim co regional district`),
  without: ['without'],
  bygone: words('former ex late then vice deputy acting interim'),
  roleEndings: { woman: 'she', man: 'he', ...any('er or ist ian') },
  groupEndings: ['icans', 'eans', 'ians'],
  groups: [
    ...pluralsOf(Object.keys(ROLES)),
    ...words(`
    spokespeople officials officers police ministry government leaders lawyers attorneys prosecutors witnesses residents
    report statement company companies agency agencies party parties group groups campaign organization organizations organisation authority authorities critics
    supporters opponents protesters demonstrators researchers scientists experts analysts economists family friends
    neighbors neighbours students teachers voters aides senators lawmakers court committee commission council union unions
    newspaper paper network sources people users survey poll study letter memo email parents couple republicans democrats
    department office team victims administration firm airline bank coalition regime filing indictment complaint lawsuit
    notice document documents papers affidavit ruling transcript bureau board foundation institute advisers advisors strategists activists advocates conservatives liberals others`),
  ],
  media: words(`
    news times post journal tribune herald guardian telegraph gazette press tv television radio magazine newspaper paper
    network website site blog channel podcast reuters afp ap cnn bbc nbc abc cbs fox msnbc npr pbs bloomberg politico
    twitter facebook`),
  bodies: words(`
    ministry department party university institute agency council committee commission union association federation bank
    company corporation corp inc ltd group times post news journal guardian gazette magazine television radio office
    court house senate congress parliament government police army navy force church club league foundation center centre
    school college hospital museum society organization organisation network press board bureau campaign administration
    team assembly senate service states kingdom nations street river county city state airport`),
  lands: ['Britain', 'England', 'Scotland', 'Wales', 'America', 'Europe', 'Korea', 'Holland'],
  works: words(`
    film movie book novel song album track single show series program programme magazine newspaper play poem painting
    documentary episode game website site blog page article essay titled entitled headlined nicknamed nickname dubbed named
    codenamed called known so-called term word phrase labelled labeled surnamed surname alias column podcast
    ballad musical opera comedy drama sitcom thriller hit classic tune anthem chapter section slogan motto hashtag tag
    sing sings sang sung singing starring directed bestseller memoir sculpture translates translated means meaning meant click select type press button menu tab label exhibit exhibition category course project operation ship
    poster sign banner placard badge T-shirt nickname pseudonym username handle brand label app application band tour concert
    festival tournament anthology trilogy sequel franchise painting mural statue restaurant cafe boat yacht sloop vessel
    font dish cocktail recipe hymn carol lullaby aria ballet soundtrack playlist subreddit prize award trophy jargon slang`),
  firstPerson: words("i we i'm we're i've we've i'll we'll i'd my our me us you your you're"),
  smallInTitles: words('a an the of in on at to for and or but with from by vs as is de la le'),
};

/** Of nouns for one person those for several: `deputies`, `coaches`, `officers`. */
function pluralsOf(nouns: readonly string[]): readonly string[] {
  return nouns.map((noun) => {
    if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
    if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
    return noun.endsWith('man') ? noun.replace(/man$/, 'men') : `${noun}s`;
  });
}
