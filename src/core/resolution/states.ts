import type { FactPattern, FoundFact } from './factContext';
import { ACTIVE, PASSIVE, TRANSITIVE } from './factLexicon';
import { followsPreposition, titleBefore } from './titles';

/** How far from a name the verb may stand, in UTF-16 code units. */
const REACH = 150;
const ASIDE =
  '(?: \\([^()\\n]{1,60}\\))?(?:, (?!and |who )(?:an? |the |his |her |\\d)[^,.;:\\n]{1,80},| and (?!then|later)[^.,;:\\n]{1,60}?(?= w(?:as|ere) ))?';
const AUXILIARY = '(?:is|are|was|were|has been|have been|had been|being|be|been|remains?|got|lay)';
const ADVERBS =
  '(?:(?:also|later|reportedly|himself|herself|then|eventually|first|still|now|not|never|briefly|twice|all|both|allegedly|believed|badly|seriously|slightly|lightly|mortally)\\s+){0,2}';
const BEHIND = new RegExp(
  `^${ASIDE}(?:,? who)? (?:(?:${AUXILIARY})\\s+${ADVERBS}(?:to have been )?((?:${PASSIVE})\\b)|((?:later |also |then |has |had )?(?:${ACTIVE})\\b))(?! by far)`,
  'u',
);
/** "… in a drone strike in May 2016"; a mere place is a fact of its own. */
const TRAIL =
  /^(?: (?:in|on|at|near|during|to|for|by|of) (?:\p{Ll}|\d|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec))[^,.;:()“”\n]{1,60})?/u;
const KILLED_BEFORE = new RegExp(
  `\\b((?:has |have |had )?(?:${TRANSITIVE})|(?:the )?(?:death|killing|arrest|capture|murder|assassination|execution|release|extradition|detention|conviction|trial) of) (?:(?:the|its|his|their|an?|former|one) (?:[\\p{L}’'-]+ ){0,5}?[\\p{L}’'-]+,? )?$`,
  'u',
);
const NOUN_BEHIND =
  /^[’']s? (death|killing|arrest|capture|murder|assassination|execution|release|extradition|surrender|detention|conviction|dismissal|trial)\b/u;

const GROUP_FATE =
  /^(?:banned|outlawed|disbanded|dissolved|designated|sanctioned|proscribed|blacklisted|delisted|suspended|expelled)$/;

/** What happened to whom: "X was killed", "killed X", "X's arrest". */
export const status: FactPattern = ({ text, mention }) => {
  if (mention.type === 'place') {
    return [];
  }
  const found: FoundFact[] = [];
  const after = text.slice(mention.end, mention.end + REACH);
  const behind = followsPreposition(text, mention.start) ? null : BEHIND.exec(after);
  const verb =
    mention.type === 'person' ? (behind?.[1] ?? behind?.[2]) : behind?.[1]?.match(GROUP_FATE)?.[0];
  if (behind !== null && verb !== undefined) {
    const end = mention.end + behind[0].length;
    const trail = TRAIL.exec(text.slice(end, end + 80))?.[0].length ?? 0;
    found.push({
      entity: mention.entity,
      kind: 'status',
      value: { start: end - verb.length, end: end + trail },
      evidence: { start: mention.start, end: end + trail },
    });
  }
  if (mention.type !== 'person') {
    return found;
  }
  const noun = NOUN_BEHIND.exec(after);
  if (noun?.[1] !== undefined) {
    const end = mention.end + noun[0].length;
    found.push({
      entity: mention.entity,
      kind: 'status',
      value: { start: end - noun[1].length, end },
      evidence: { start: mention.start, end },
    });
  }
  const name = titleBefore(text, mention.start)?.start ?? mention.start;
  const before = text.slice(Math.max(0, name - 90), name);
  const killed = KILLED_BEFORE.exec(before);
  if (killed?.[1] !== undefined) {
    const start = name - before.length + killed.index;
    found.push({
      entity: mention.entity,
      kind: 'status',
      value: { start, end: start + killed[1].length },
      evidence: { start, end: mention.end },
    });
  }
  return found;
};
