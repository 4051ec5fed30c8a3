const set = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** Countries, capitals and regions that conflict reports name most. Lower case. */
export const PLACES = set(
  'afghanistan|pakistan|iran|iraq|syria|turkey|lebanon|israel|gaza|jordan|egypt|libya|tunisia|algeria|morocco|mali|niger|nigeria|chad|cameroon|sudan|south sudan|ethiopia|eritrea|somalia|kenya|uganda|rwanda|burundi|congo|yemen|oman|qatar|kuwait|bahrain|saudi arabia|united arab emirates|uae|india|bangladesh|nepal|sri lanka|myanmar|thailand|malaysia|indonesia|philippines|china|japan|north korea|south korea|russia|ukraine|belarus|moldova|georgia|armenia|azerbaijan|kazakhstan|uzbekistan|tajikistan|turkmenistan|kyrgyzstan|united states|us|u.s.|usa|uk|u.k.|britain|united kingdom|france|germany|italy|spain|belgium|netherlands|sweden|norway|poland|serbia|kosovo|bosnia|greece|cyprus|mexico|colombia|venezuela|brazil|peru|ecuador|haiti|cuba|mozambique|burkina faso|africa|europe|asia|south asia|middle east|central asia|sahel|kabul|kandahar|ghazni|paktia|paktika|zabul|helmand|nangarhar|kunar|khost|herat|kunduz|islamabad|karachi|peshawar|waziristan|north waziristan|south waziristan|tehran|baghdad|mosul|kirkuk|basra|anbar|damascus|aleppo|idlib|raqqa|homs|deir ezzor|beirut|jerusalem|cairo|sinai|tripoli|benghazi|bamako|gao|timbuktu|borno|maiduguri|abuja|khartoum|darfur|addis ababa|mogadishu|nairobi|kinshasa|goma|north kivu|ituri|sanaa|aden|hodeidah|marib|riyadh|delhi|new delhi|kashmir|dhaka|manila|mindanao|moscow|kyiv|kiev|kharkiv|donetsk|luhansk|crimea|chechnya|washington|new york|london|paris|berlin|brussels|geneva|ankara|istanbul',
);

/** Well-known groups, forces and bodies. Lower case. */
export const GROUPS = set(
  'taliban|al qaeda|al-qaeda|al qaida|al-qaida|al qa’ida|aqis|aqap|aqim|islamic state|isis|isil|daesh|iskp|boko haram|al shabaab|al-shabaab|shabaab|hezbollah|hizbullah|hamas|houthi|houthis|ansar allah|pkk|ypg|ypj|sdf|ttp|haqqani network|nato|un|u.n.|united nations|eu|european union|african union|amisom|monusco|minusma|unicef|unhcr|ocha|fbi|cia|nds|isi|mi5|mi6|irgc|quds force|farc|eln|adf|m23|codeco|fardc|rsf|wagner|wagner group|resolute support|pentagon|state department|white house|kremlin|interpol|red cross|doctors without borders|amnesty international|human rights watch|reuters|associated press|afp|bbc|cnn|al jazeera|tolonews|hayat tahrir al-sham|hts|jabhat al-nusra|nusra front|lashkar-e-taiba|jaish-e-mohammed|islamic emirate of afghanistan',
);

/** Words that make a capitalised run an organisation. Lower case. */
export const GROUP_WORDS = set(
  'ministry|directorate|department|agency|bureau|committee|council|commission|court|university|institute|foundation|centre|center|association|union|league|federation|coalition|alliance|network|company|corporation|bank|party|front|army|movement|brigade|brigades|battalion|division|regiment|corps|force|forces|command|police|guard|guards|navy|parliament|senate|congress|assembly|organization|organisation|group|militia|journal|times|post|news|radio|authority|mission|service|services|office|cartel|initiative|tribunal|society',
);

/** Words that make a capitalised run a place. Lower case. */
export const PLACE_WORDS = set(
  'city|province|district|region|county|state|island|islands|river|lake|mountain|mountains|valley|street|avenue|road|airport|airbase|base|camp|village|town|governorate|peninsula|sea|gulf|bay|desert|border|bridge|dam|hospital|prison|mosque|embassy|market|pass|crossing|port',
);

/** Ranks, titles and forms of address that stand before a person's name. Lower case, no stop. */
export const TITLES = set(
  'mr|mrs|ms|dr|sir|prof|professor|president|minister|chancellor|senator|governor|general|gen|lieutenant|lt|colonel|col|major|maj|captain|capt|sergeant|sgt|commander|admiral|adm|brigadier|brig|judge|justice|king|queen|prince|sheikh|sheik|shaykh|mullah|maulana|maulvi|mufti|ayatollah|imam|emir|amir|ambassador|spokesman|spokeswoman|chairman|leader|director|inspector|detective|pope|bishop|secretary|qari|haji|hajji|ustad',
);

/** Titles that stay part of the name where one given name follows: "Mullah Omar". */
export const KEPT_TITLES = set('mullah|maulvi|qari|hafiz|hajji|haji');

/** Given names and name parts that mark a person. Lower case. */
export const PERSON_WORDS = set(
  'abu|abdul|abdullah|abd|bin|ibn|umm|mohammed|muhammad|mohammad|ahmed|ahmad|ali|hassan|hasan|hussein|hussain|omar|umar|osama|ayman|ibrahim|ismail|khalid|mustafa|yusuf|john|james|robert|michael|william|david|thomas|kevin|richard|daniel|paul|mark|george|peter|maria|anna|sarah|elena|ivan|sergei|vladimir|carlos|jose|juan|pedro|luis|hamza|qasim|asim|bashir|hamid|noor|nur|rahmat|zubair|salim|karim|rashid|samir|tariq|farid|jamal|nasser|hibatullah|fatima|aisha|mariam',
);

/** Capitalised words that are no names by themselves: days, months, demonyms, common openers. */
export const NOT_NAMES = set(
  'the|a|an|this|that|these|those|it|its|he|she|they|we|i|you|his|her|their|our|my|in|on|at|of|for|from|to|by|with|and|but|or|nor|so|yet|as|if|when|while|where|who|what|why|how|there|here|then|than|after|before|during|since|until|although|though|because|however|therefore|meanwhile|according|also|just|many|most|some|several|all|both|each|other|another|no|not|yes|one|two|three|four|five|six|seven|eight|nine|ten|indeed|see|three|along|men|those|was|is|are|were|be|been|has|have|had|will|would|may|might|can|could|should|did|do|does|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tags|comment|comments|related|correction|editor|ramadan|eid|afghan|afghans|american|americans|british|french|german|russian|russians|syrian|syrians|iraqi|iraqis|iranian|iranians|pakistani|pakistanis|indian|turkish|saudi|israeli|israelis|arab|arabs|muslim|muslims|islamic|christian|western|kurdish|kurds|ukrainian|chinese|nigerian|somali|african|european|punjabi|military|government|officials|police|army|economics|proposal|status|gen|lt|col|mr|mrs|ms|dr|general|colonel|major|captain|president|minister|spokesman|veteran|economic|thank|good|great|senior|fellow|former|local|read|more',
);
