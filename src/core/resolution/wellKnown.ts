import type { EntityType } from '../recognition/mention';
import { dropSmallWords } from './spelling';

/** Names of countries, world bodies and groups that need no explanation in a report: one a line, folded. */
const SAME: Readonly<Record<'group' | 'place', string>> = {
  place: `
united states; united states of america; us; usa; america
united kingdom; uk; britain; great britain
united arab emirates; uae; emirates
democratic republic of the congo; democratic republic of congo; drc; dr congo; congo kinshasa
republic of the congo; congo brazzaville
turkey; turkiye; republic of turkiye; republic of turkey
czech republic; czechia
myanmar; burma
ivory coast; cote divoire
saudi arabia; kingdom of saudi arabia; ksa
washington dc; district of columbia
kyiv; kiev
kharkiv; kharkov
odesa; odessa
lviv; lvov
dnipro; dnipropetrovsk
zaporizhzhia; zaporozhye; zaporizhia
mykolaiv; nikolaev
luhansk; lugansk
bakhmut; artemivsk; artyomovsk
eswatini; swaziland
timor leste; east timor
north macedonia; macedonia
cape verde; cabo verde
south korea; republic of korea; rok
north korea; democratic peoples republic of korea; dprk
russia; russian federation
china; peoples republic of china; prc
syria; syrian arab republic
iran; islamic republic of iran
kolkata; calcutta
mumbai; bombay
chennai; madras
yangon; rangoon
ho chi minh city; saigon
central african republic; car
papua new guinea; png
bosnia and herzegovina; bosnia; bih
stepanakert; khankendi; xankendi
nagorno karabakh; artsakh; mountainous karabakh
erbil; irbil; arbil; hawler; hewler
sulaymaniyah; slemani; sulaimani; sulaimaniya
dohuk; duhok; dahuk
kobani; kobane; ayn al arab; ain al arab
ras al ayn; ras al ain; sere kaniye; serekaniye
tal abyad; tell abyad; gire spi
qamishli; qamishlo; al qamishli
afrin; efrin
sinjar; shingal; shengal
diyarbakir; amed
hasakah; al hasakah; hasaka; haseke
aleppo; halab
raqqa; al raqqah; raqqah
deir ez zor; deir al zor; deir ezzor; dayr al zawr
hodeidah; hudaydah; al hudaydah; hodeida
hebron; al khalil
jerusalem; al quds
kerem shalom; karem abu salem; karm abu salem
mecca; makkah
el fasher; al fashir
el obeid; al ubayyid
gezira; al jazirah; al jazira
ndjamena; fort lamy
mogadishu; xamar; muqdisho
kismayo; kismaayo
bosaso; boosaaso
hargeisa; hargeysa
galkayo; gaalkacyo; galcaio
beledweyne; belet weyne; baladweyne
yining; ghulja; gulja
kashgar; kashi
hotan; khotan
urumqi; wulumuqi
osh; oesh
sidon; saida
gaza; gaza strip
burkina faso; burkina
khartoum north; bahri; khartoum bahri
kuala lumpur; kl
akhalgori; leningor
enguri; ingur
paracel islands; paracels; hoang sa; xisha islands
spratly islands; spratlys; truong sa; nansha islands
scarborough shoal; bajo de masinloc; huangyan island
second thomas shoal; ayungin shoal; ayungin; renai reef
yuksekova; gever
hakkari; colemerg
sirnak; sirnex
cizre; cizir
nusaybin; nisebin
batman; elih
mardin; merdin
malikiyah; al malikiyah; derik
jisr al shughur; jisr ash shughour
marib; mareb
taiz; taizz
el geneina; geneina; al junaynah
goz beida; koz beida
mekelle; mekele; meqele
adwa; adua
shabelle; shebelle
lower shabelle; shabeellaha hoose
kayah state; karenni state
rakhine state; rakhine; arakan
pyin oo lwin; maymyo
mawlamyine; moulmein
west papua; papua barat
gagauzia; gagauz yeri
tighina; bender; bendery
simferopol; aqmescit
pokrovsk; krasnoarmiisk; krasnoarmeysk
toretsk; dzerzhynsk
velyka novosilka; bolshaya novosyolka
chasiv yar; chasov yar
kupiansk; kupyansk
lyman; krasny liman
kryvyi rih; krivoy rog
chernihiv; chernigov
rivne; rovno
zhytomyr; zhitomir
uzhhorod; uzhgorod
vinnytsia; vinnitsa
ternopil; ternopol
mitrovica; kosovska mitrovica; mitrovice
pristina; prishtina; prishtine
pec; peja
tskhinvali; tskhinval
sukhumi; sokhumi
transnistria; pridnestrovie
tiraspol; tyraspil
derry; londonderry
san sebastian; donostia
bilbao; bilbo
pamplona; iruna
navarre; navarra
basque country; euskadi
brussels; bruxelles; brussel
antwerp; antwerpen; anvers
the hague; den haag
cologne; koeln; koln
munich; munchen; muenchen
nicosia; lefkosia; lefkosa
famagusta; gazimagusa
line of control; loc
line of actual control; lac
azad kashmir; azad jammu and kashmir; ajk
khyber pakhtunkhwa; kp; kpk; north west frontier province; nwfp
jammu and kashmir; j and k; jk
cox s bazar; coxs bazar
new york city; nyc
los angeles; la
`,
  group: `
united nations; un
european union; eu
african union; au
north atlantic treaty organization; north atlantic treaty organisation; nato
international committee of the red cross; icrc
medecins sans frontieres; doctors without borders; msf
islamic state; isis; isil; daesh; dawla; islamic state of iraq and syria; islamic state in iraq and syria; is
islamic state in iraq and the levant; isis; islamic state of iraq and the levant
islamic state khorasan province; islamic state khorasan; islamic state in khorasan province; iskp; isis k; is k; isisk; isk; is khorasan; wilayat khorasan; khorasan province; horasan vilayeti; islamic state khurasan; islamic state of khorasan province
islamic state west africa province; iswap; wilayat gharb ifriqiyah; wilayat gharb ifriqiya; iswa; west africa province
islamic state in the greater sahara; isgs; eigs; islamic state sahel province; islamic state in the sahel province; issp; sahel province
islamic state central africa province; iscap
islamic state mozambique; ism; isis mozambique; isis m; mozambique province; ahlu sunna wal jama; aswj; ahlu sunnah wal jamaa; ahlu sunna wal jamaa; al sunnah wa jamaah
islamic state somalia; is somalia; isis somalia; wilayat al sumal
islamic state sinai province; wilayat sinai; sinai province; ansar beit al maqdis; ansar bait al maqdis; ansar bayt al maqdis; abm
al qaeda; al qaida; alqaeda; alqaida; qaeda; qaida; aq
al qaeda in the arabian peninsula; aqap
al qaeda in the islamic maghreb; aqim; al qaida in the islamic maghreb
al qaeda in the indian subcontinent; aqis; al qaida in the indian subcontinent
jama at nusrat al islam wal muslimin; jnim; jamaat nusrat al islam wal muslimin; group for the support of islam and muslims; group to support islam and muslims; gsim
hayat tahrir al sham; hts; tahrir al sham
nusra front; jabhat al nusra; al nusra front; al nusra; jabhat an nusra
houthi; houthis; ansar allah; ansarallah; ansarullah; houthi movement
hezbollah; hizballah; hizbullah; hizbollah
kataib hezbollah; kataib hizballah; hezbollah brigades; kh
asaib ahl al haq; aah; asaib; league of the righteous
popular mobilization forces; popular mobilisation forces; pmf; popular mobilization units; popular mobilisation units; pmu; hashd al shaabi; hashd al shabi; hashd
islamic revolutionary guard corps; irgc; revolutionary guards; revolutionary guard; revolutionary guard corps; pasdaran; sepah
quds force; qods force; irgc quds force; irgc qf
muslim brotherhood; ikhwan
hamas; islamic resistance movement
qassam brigades; izz al din al qassam brigades; al qassam brigades; ezzedine al qassam brigades
palestinian islamic jihad; islamic jihad; pij
israel defense forces; israel defence forces; israeli defense forces; idf
shin bet; shabak; israel security agency
kurdistan workers party; pkk
democratic union party; pyd
peoples protection units; peoples defense units; ypg
syrian democratic forces; sdf
party of free life of kurdistan; kurdistan free life party; pjak; free life party
islamic emirate of afghanistan; islamic emirate
tehrik e taliban pakistan; tehreek e taliban pakistan; tehrik i taliban pakistan; ttp; pakistani taliban; movement of the taliban in pakistan; pakistan taliban
lashkar e taiba; lashkar e tayyiba; lashkar i taiba; lashkar e toiba; lashkar e tayyaba; let
jaish e mohammed; jaish e muhammad; jaish i muhammad; jem
hizbul mujahideen; hizb ul mujahideen; hm
communist party of india maoist; cpi maoist
inter services intelligence; isi
jaish al adl; jaysh al adl; jaish ul adl; jaish al zulm
arakan rohingya salvation army; arsa; harakah al yaqin; al yaqin; harakat al yaqin
tatmadaw; myanmar military; myanmar armed forces
abu sayyaf; abu sayyaf group; asg
jemaah islamiyah; jemaah islamiah; ji
liberation tigers of tamil eelam; ltte; tamil tigers
lords resistance army; lra
allied democratic forces; adf
march 23 movement; m23
wagner; wagner group; pmc wagner
federal security service; fsb
security service of ukraine; sbu
russian national guard; rosgvardia
federal bureau of investigation; fbi
central intelligence agency; cia
national security agency; nsa
bureau of alcohol tobacco firearms and explosives; atf
us central command; centcom; us centcom; uscentcom; united states central command
us africa command; africom; united states africa command
islamic revolutionary guard corps navy; irgc navy; irgcn
peshmerga; pesh
tigray peoples liberation front; tplf; woyane; weyane
oromo liberation army; ola; olf shane; shane; shene
democratic forces for the liberation of rwanda; fdlr; fdlr foca; forces democratiques de liberation du rwanda
multinational joint task force; mnjtf
directorate for priority crime investigation; dpci; hawks
peoples mojahedin organization of iran; mek; mko; pmoi; mojahedin e khalq
zapatista army of national liberation; ezln; zapatistas; ejercito zapatista de liberacion nacional
royal canadian mounted police; rcmp; mounties
south african police service; saps
economic and financial crimes commission; efcc
armenian revolutionary federation; arf; dashnaktsutyun; dashnaks
kurdistan communities union; kck
womens protection units; ypj
jabhat fatah al sham; jfs
russian general staff main intelligence directorate; gru; main intelligence directorate
main directorate of intelligence; gur; hur; ukrainian military intelligence
first capital command; pcc; primeiro comando da capital
red command; comando vermelho
mara salvatrucha; ms 13; ms13
barrio 18; 18th street gang
jalisco new generation cartel; cjng; cartel jalisco nueva generacion
new peoples army; npa; bagong hukbong bayan
moro islamic liberation front; milf
bangsamoro islamic freedom fighters; biff
barisan revolusi nasional; brn
free papua movement; opm; organisasi papua merdeka
west papua national liberation army; tpnpb; tpn pb
balochistan liberation army; bla; baloch liberation army
balochistan liberation front; blf
organized crime and corruption reporting project; occrp
office of foreign assets control; ofac
drug enforcement administration; dea
homeland security investigations; hsi
national crime agency; nca
ku klux klan; kkk
mi6; secret intelligence service
police service of northern ireland; psni
provisional ira; pira; provisional irish republican army
revolutionary armed forces of colombia; farc; fuerzas armadas revolucionarias de colombia
clan del golfo; gulf clan; ejercito gaitanista de colombia; egc; gaitanist self defense forces of colombia; agc; autodefensas gaitanistas de colombia
shining path; sendero luminoso
guardia civil; civil guard
old bailey; central criminal court
november 17; 17 november; 17n; revolutionary organization 17 november
three percenters; three percenter; iii
sapo; swedish security service; sakerhetspolisen
federal office for the protection of the constitution; bfv; verfassungsschutz
dgsi; general directorate for internal security; directorate general for internal security
`,
};

const KEYS = {
  group: index(SAME.group),
  place: index(SAME.place),
} as const;

function index(lines: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const names = line.split('; ').map(dropSmallWords);
    const known = names.flatMap((name) => keys.get(name) ?? []);
    const key = known[0] ?? `=${names[0] ?? ''}`;
    for (const name of names) {
      keys.set(name, key);
    }
  }
  return keys;
}

/** One key for all names of a well-known group or place; `undefined` for all others. */
export function sameNameFor(type: EntityType, folded: string): string | undefined {
  return type === 'person' ? undefined : KEYS[type].get(dropSmallWords(folded));
}
