import type { FactContext, FactPattern, FoundFact } from './factContext';
import { titleBefore } from './titles';

const LEADS =
  /^(?:,? who)? (?:now |also |once |later |has |had |then )?(?:leads|led|heads|headed|commands|commanded|runs|ran|directs|directed|chairs|chaired)(?: and [a-z]+)? (?:the |its |a |an )?$/;
const FOUNDED =
  /^(?:,? who)? (?:later |had |then |also )?(?:founded|co-founded|established|set up|created) (?:the |its |a |an )?$/;
const LED_BY =
  /^(?:,| is| was| are| were|, which is|, now| \([^()\n]{1,40}\),?)? (?:and )?(?:led|headed|commanded|run|chaired|directed)(?: [a-z]+)? by (?:an? |the )?(?:[\p{Ll}’'-]+ ){0,4}(?:named |called )?$/u;
const WHOSE_LEADER =
  /^(?:,? whose|[’']s?|\. Its|; its|, and its) (?:\p{Ll}+ )?(?:leader|emir|commander|head|chief|boss)(?:,| is| was| is believed to be)? (?:an? [\p{Ll} -]{2,40} (?:named|called) )?$/u;
const JOINED =
  /^(?:,? who)? (?:later |then |also |once |had |has |first |soon )?(?:joined|rejoined|defected to|went over to|belongs to|belonged to|fought for|fought with|fights for|served (?:with|in)|works for|worked for|was with|is with|enlisted in|pledged allegiance to|swore allegiance to) (?:the |its |a )?$/;
const OF_GROUP = /^(?: of|, of| from) (?:the )?(?:\p{Lu}\p{Ll}+ )?$/u;
const POSSESSIVE = /^[’']s? $/;
const OF = /^ of (?:the )?$/;
const PART_OF =
  /^(?: \([^()\n]{1,40}\))?(?:,|, which| –)? (?:is |was |are |were |then |now |today |still |formerly )*(?:part|one) of (?:the )?$/;
const WHOSE_PART =
  /^,? (?:and )?(?:whose|its) (?:\p{Ll}+[ -])?(?:wing|arm|branch|unit|office|division)(?:,| is)? (?:the )?$/u;
const GROUP_OF_PLACE = /^, of (?:the )?$/;
const BASED =
  /^(?:, (?:which|who))?(?: \([^()\n]{1,40}\))?,? (?:is |was |are |were |has been |now )?(?:based|headquartered|living|lives|resident|resides|residing|held|imprisoned|jailed|stationed|lived|located|detained) (?:in|at|near|on|from) (?:the )?(?:\p{Ll}+ of )?$/u;
const OF_PLACE = /^, (?:\d{1,3}, )?(?:of|from) $/;

/** Relations between a mention and the one before it, by the words between them. */
export const relations: FactPattern = (context) => {
  const { text, mentions, mention, index } = context;
  const before = mentions[index - 1];
  if (before === undefined || mention.start - before.end > 90 || before.entity === mention.entity) {
    return [];
  }
  const start = titleBefore(text, mention.start)?.start ?? mention.start;
  const gap = text.slice(before.end, Math.max(before.end, start)).replace(/\s+/g, ' ');
  const evidence = { start: before.start, end: mention.end };
  const fact = (kind: FoundFact['kind'], entity: string, target: string): readonly FoundFact[] => [
    { kind, entity, target, value: evidence, evidence },
  ];
  switch (`${before.type} ${mention.type}`) {
    case 'person group':
      if (FOUNDED.test(gap)) {
        return fact('role', before.entity, mention.entity);
      }
      if (LEADS.test(gap)) {
        return fact('leaderOf', before.entity, mention.entity);
      }
      return JOINED.test(gap) || (OF_GROUP.test(gap) && endsName(context))
        ? fact('memberOf', before.entity, mention.entity)
        : [];
    case 'group person':
      return LED_BY.test(gap) || WHOSE_LEADER.test(gap)
        ? fact('leaderOf', mention.entity, before.entity)
        : [];
    case 'group group':
      if (POSSESSIVE.test(gap)) {
        return fact('partOf', mention.entity, before.entity);
      }
      if (PART_OF.test(gap)) {
        return fact('partOf', before.entity, mention.entity);
      }
      if (WHOSE_PART.test(gap)) {
        return fact('partOf', mention.entity, before.entity);
      }
      return OF.test(gap) ? fact('partOf', before.entity, mention.entity) : [];
    case 'person place':
      return BASED.test(gap) || OF_PLACE.test(gap)
        ? fact('location', before.entity, mention.entity)
        : [];
    case 'group place':
      return BASED.test(gap) || GROUP_OF_PLACE.test(gap)
        ? fact('location', before.entity, mention.entity)
        : [];
    default:
      return [];
  }
};

/** "X of the Army said" names the army, "X of the Army's staff" does not. */
function endsName({ text, mention }: FactContext): boolean {
  return !/^(?:[’']s? |-)/.test(text.slice(mention.end, mention.end + 3));
}

/** These are what someone does more than what they are called. */
const OFFICE = /^(?:Spokes|Prosecutor|Director|Envoy|Commissioner|Representative|Speaker)/;

/** The rank or office right before a name. */
export const title: FactPattern = ({ text, mention }) => {
  const found = mention.type === 'person' ? titleBefore(text, mention.start) : undefined;
  const words = found && text.slice(found.start, found.end);
  if (found === undefined || words === undefined || /^(?:Mr|Mrs|Ms|Miss)\b/.test(words)) {
    return [];
  }
  const evidence = { start: found.start, end: mention.end };
  const kind = OFFICE.test(words) ? 'role' : 'title';
  return [{ entity: mention.entity, kind, value: found, evidence }];
};
