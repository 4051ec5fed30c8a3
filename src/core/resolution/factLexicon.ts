import { MORE_NOUNS } from './nouns/weights';

/** Heads of noun phrases by what they say of whoever they are said of. All in the singular. */

/** With "of", "for" or a possessive they name who leads a group. */
const LEADERS = 'leader|emir|amir|commander|head|chief|boss|commandant|kingpin|ringleader';
const MEMBERS =
  'member|operative|fighter|militant|militiaman|cadre|recruit|soldier|gunman|foot soldier|defector|subcommander';
const ROLES =
  'chairman|chairwoman|chair|president|director|founder|co-founder|cofounder|captain|rector|editor-in-chief|governor|mayor|minister|commissioner|deputy|spokesman|spokeswoman|spokesperson|adviser|advisor|aide|secretary|secretary-general|treasurer|envoy|ambassador|negotiator|mediator|lawyer|attorney|barrister|prosecutor|judge|magistrate|counsel|analyst|researcher|fellow|lecturer|professor|teacher|historian|scholar|journalist|reporter|correspondent|editor|writer|columnist|blogger|photographer|broadcaster|presenter|producer|officer|official|officer-in-charge|coordinator|manager|engineer|architect|accountant|auditor|cashier|financier|fundraiser|facilitator|recruiter|courier|smuggler|trafficker|handler|bodyguard|guard|driver|pilot|sailor|skipper|harbourmaster|doctor|physician|surgeon|nurse|paramedic|medic|midwife|pharmacist|warden|administrator|representative|delegate|deputy leader|senator|councillor|councilor|lawmaker|parliamentarian|candidate|sheriff|inspector|detective|investigator|superintendent|constable|sergeant|lieutenant|colonel|major|general|brigadier|admiral|ranger|marine|owner|co-owner|shareholder|mufti|imam|preacher|bishop|priest|pastor|rabbi|chieftain|headman|successor|predecessor|replacement|quartermaster|bomb-maker|bombmaker|propagandist|strategist|ideologue|planner|mastermind|go-between|intermediary|broker|volunteer|organizer|organiser|activist|principal|clerk|agent|ombudsman|co-chair|vice-president|undersecretary|dean|chancellor|premier|consul|coroner|notary|solicitor|campaigner|publisher|librarian|archivist|consultant|contractor|headteacher|headmaster|headmistress|tutor|emissary|messenger|lookout|scout|guide|keeper|caretaker|bookkeeper|paymaster|organizer-in-chief|coach|conductor|composer|ruler|caliph|qadi|naib|wali|vizier|mullah|marshal|commodore|airman|seaman|cadet|gunner|sniper|bomber|bailiff|attaché|fixer|middleman|lobbyist|supplier|importer|exporter|dealer|changer|lender|moneylender|translator|interpreter|curator|registrar|dispatcher|technician|operator|inspector general|chief of staff|contributor|instructor|trainer|collector|catechist|deacon|host|master|mate|mla|mp|mep|rapporteur|sarpanch|seller|signaller|warder|buyer|foreman|supervisor|overseer|steward|purser|boatswain|bosun|navigator|logistician|storekeeper|stringer|cameraman|videographer|cardinal|archbishop|abbot|vicar|curate|muezzin|provost|jailer|gaoler|jurist|advocate|paralegal|arbitrator|assessor|examiner|bursar|convener|convenor|whip|executive|ceo|cfo|liaison|second-in-command|sub-leader|sub-commander|frontman|paratrooper|sapper|spymaster|enforcer|custodian|trustee|patron|moderator|chaplain|sponsor|funder|backer|benefactor|vice-chair|vice-chairman|vice-chancellor|illustrator|commentator|cartoonist|documentarian';
const PEOPLE =
  'man|woman|boy|girl|native|citizen|national|resident|cleric|jihadist|terrorist|insurgent|rebel|veteran|convert|fugitive|suspect|prisoner|detainee|inmate|survivor|victim|witness|refugee|exile|student|seminarian|graduate|trader|merchant|shopkeeper|businessman|businesswoman|farmer|fisherman|fisherwoman|shepherd|herder|butcher|baker|carpenter|mason|bricklayer|locksmith|mechanic|electrician|plumber|welder|tailor|cook|waiter|labourer|laborer|miner|docker|trucker|boatman|boat-builder|poet|singer|musician|actor|painter|footballer|boxer|wrestler|gendarme|policeman|policewoman|ex-policeman|agronomist|botanist|biologist|chemist|economist|geographer|linguist|sociologist|cousin|brother|sister|half-brother|father|mother|son|daughter|uncle|aunt|nephew|niece|grandson|grandfather|grandmother|wife|husband|widow|widower|brother-in-law|son-in-law|father-in-law|friend|neighbour|neighbor|colleague|companion|comrade|associate|ally|rival|warlord|tribesman|nobleman|pensioner|academic|scientist|expert|specialist|observer|commentator|supporter|sympathiser|sympathizer|follower|disciple|opponent|dissident|informant|informer|spy|mole|whistleblower|hostage|kidnapper|hijacker|poacher|logger|ferryman|helmsman|deckhand|stowaway|migrant|returnee|deportee|orphan|teenager|pupil|schoolboy|schoolgirl|schoolteacher|novelist|playwright|essayist|critic|filmmaker|dancer|comedian|athlete|cyclist|wrestler|goalkeeper|referee|criminologist|psychologist|psychiatrist|anthropologist|archaeologist|geologist|meteorologist|astronomer|mathematician|statistician|paediatrician|optician|vet|veterinarian|firefighter|fireman|lifeguard|stevedore|chauffeur|porter|barber|hairdresser|grocer|fishmonger|vendor|hawker|bookseller|jeweller|goldsmith|watchmaker|shoemaker|cobbler|weaver|potter|blacksmith|builder|surveyor|gardener|janitor|innkeeper|hotelier|landlord|tenant|heir|chieftainess|elder|twin|half-sister|sister-in-law|mother-in-law|granddaughter|stepson|stepfather|fiancée|fiancé|partner|child|relative|namesake|mercenary|contender|challenger|hero|champion|mystic|saint|prophet|philosopher|theologian|dissenter|defector|dentist|postman|locomotive driver|beekeeper|hunter|banker|pirate|gunrunner|arms dealer|dealer|hacker|programmer|entrepreneur|industrialist|oligarch|millionaire|philanthropist|politician|nationalist|separatist|anarchist|monk|nun|sheikh|sultan|prince|king|defendant|customs broker|physicist|author|co-author|worker|apprentice|complainant|conscript|deserter|combatant|commando|reservist|fitter|plasterer|hawaladar|dropout|rider|patriarch|matriarch|loner|bandit|corporal|private|deck-hand|miller|printer|bookbinder|secretary|maid|nanny|runaway|escapee|outlaw|brigand|thief|burglar|robber|forger|fraudster|swindler|gangster|hitman|assassin|killer|murderer|mujahid|islamist|extremist|radical|ideologist|secessionist|loyalist|intellectual|orator|storyteller|griot|jockey|swimmer|climber|mountaineer|pilgrim|nomad|villager|foreigner|expatriate|settler|landowner|rancher|diver|godfather|godson|stepmother|stepbrother|co-defendant|co-accused|accomplice|confidant|alumnus|medallist|nominee|appointee|plaintiff|petitioner|claimant|bystander|passenger|tourist|kinsman|kinswoman|countryman|classmate|cellmate|great-grandson|bride|groom';
const GROUPS =
  'group|faction|militia|organization|organisation|movement|party|coalition|alliance|front|network|gang|cartel|syndicate|cell|band|crew|brigade|battalion|regiment|company|unit|corps|force|army|police force|tribe|clan|charity|foundation|association|society|union|federation|bank|firm|business|newspaper|daily|weekly|magazine|journal|monthly|bulletin|broadcaster|station|radio station|television channel|channel|news agency|agency|website|outlet|blog|publisher|press|think tank|institute|university|college|school|seminary|hospital|clinic|court|ministry|directorate|bureau|committee|commission|council|assembly|parliament|shura|umbrella|umbrella group|club|team|project|collective|cooperative|consortium|trader|wholesaler|exporter|importer|exchange|hawala|monitor|watchdog|rights group|non-profit|nonprofit|NGO|federation|remnant|splinter|splinter group|breakaway|offshoot|affiliate|successor|rival|subsidiary|partner|customs broker|lobby|campaign group|volunteer formation|shop|hotel|restaurant|factory|plant|farm|mine|church|choir|orchestra|troupe|label|studio|archive|museum|library|laboratory|start-up|startup|contractor|manufacturer|maker|supplier|producer|shipyard|airline|carrier|operator|insurer|lender|fund|guild|chamber|academy|madrasa|order|sect|brotherhood|congregation|squad|platoon|garrison|column|flotilla|fleet|squadron|navy|junta|government|administration|authority|tribunal|inspectorate|police|service|confederation|bloc|grouping|body|portal|podcast|forum|band|mission|seminary|co-op|forwarder|consultancy|office|journal|umbrella body|pressure group|secret society|hit squad|front company|formation|money transmitter|vigilante group|shipping company|travel agency|trust|outfit|ring|merger|institution|centre|center|review|ngo|loyalist|dissident|radio|persona|conglomerate|partnership|dealership|garage|workshop|brokerage|hospice|pharmacy|list|league|emirate|caliphate|monastery|parish|diocese|mosque|temple|patrol|troop|contingent|division|legion|mob|mafia|triad|underworld|insurgency|resistance|rebellion|broker|dealer|shipper|haulier|refinery|mill|brewery|dairy|bakery|fishery|plantation|estate|gazette|newsletter|periodical|quarterly|tabloid|newswire|theatre|theater|circus|gallery|gendarmerie|constabulary|militiaman|follower|fighter|miner|heir|taskforce';
const PARTS =
  'wing|arm|branch|division|unit|department|section|component|affiliate|subsidiary|office|subunit|detachment|directorate|element|battalion|brigade|regiment|chapter|force|bureau|cell|committee|treasury|agency|command|militia|body';

const KIN =
  'cousin|brother|sister|half-brother|half-sister|father|mother|son|daughter|uncle|aunt|nephew|niece|grandson|granddaughter|grandfather|grandmother|wife|husband|widow|widower|brother-in-law|sister-in-law|son-in-law|father-in-law|mother-in-law|friend|partner|child|relative|twin';

/** What a noun may say most of all of a person, then of a group. */
export const NOUN_CLASSES = ['leader', 'member', 'role', 'kin', 'person', 'group', 'part'] as const;
export type NounClass = (typeof NOUN_CLASSES)[number];

const LISTED: Readonly<Record<NounClass, string>> = {
  leader: LEADERS,
  member: MEMBERS,
  role: ROLES,
  kin: KIN,
  person: PEOPLE,
  group: GROUPS,
  part: PARTS,
};

const listed = classesOf(LISTED);
const learned = classesOf(MORE_NOUNS);
const known = {
  person: new Map([...learned.person, ...listed.person]),
  group: new Map([...learned.group, ...listed.group]),
};

/** Of a noun in several lists, for people the first one counts, for groups the last. */
function classesOf(lists: Readonly<Record<NounClass, string>>) {
  const person = new Map<string, NounClass>();
  const group = new Map<string, NounClass>();
  for (const name of NOUN_CLASSES) {
    for (const word of lists[name].split('|')) {
      if (name === 'group' || name === 'part') {
        group.set(word, name);
      } else if (!person.has(word)) {
        person.set(word, name);
      }
    }
  }
  return { person, group };
}

/** The class of a noun that is listed by hand. */
export function listedClassOf(noun: string): NounClass | undefined {
  return listed.person.get(noun) ?? listed.group.get(noun);
}

/** Whether a noun says what office or occupation someone has. */
export function isRole(head: string): boolean {
  const name = known.person.get(head);
  return name === 'leader' || name === 'role';
}

/** Whether a noun is that of a part of something larger: a wing, a brigade. */
export function isPart(head: string): boolean {
  return known.group.get(head) === 'part';
}

/** Whether a noun can be said of an entity of the type. */
export function isHeadFor(type: 'person' | 'group', head: string): boolean {
  return known[type].has(head);
}

/** What a noun says of an entity of the type most of all. */
export function headClassOf(type: 'person' | 'group', head: string): NounClass | 'other' {
  return known[type].get(head) ?? 'other';
}

/** What is said to have happened to people and groups. */
export const PASSIVE =
  'killed|shot dead|shot|wounded|injured|captured|arrested|rearrested|detained|seized|abducted|kidnapped|executed|beheaded|assassinated|murdered|hanged|buried|sentenced|convicted|acquitted|charged|indicted|extradited|deported|expelled|released|freed|jailed|imprisoned|sanctioned|blacklisted|designated|delisted|proscribed|banned|outlawed|disbanded|dissolved|dismissed|sacked|suspended|appointed|elected|promoted|replaced|deposed|ousted|overthrown|remanded|cleared|found guilty|hospitalized|hospitalised|evacuated|missing|reported missing|presumed dead|believed dead|dead|at large|on the run|in custody|under arrest|in hiding|in prison|on trial|granted bail|reinstated|demoted|pardoned';
export const ACTIVE =
  'died|surrendered|escaped|fled|defected|resigned|retired|vanished|disappeared|survived|pleaded guilty|pleaded not guilty|pled guilty|stepped down|gave himself up|turned himself in';
export const TRANSITIVE =
  'killed|captured|arrested|detained|wounded|executed|assassinated|murdered|beheaded|abducted|kidnapped|sanctioned|designated|sentenced|convicted|extradited|released|expelled|deposed|killing|arresting|capturing|wounding|injuring';
