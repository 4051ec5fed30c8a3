import type { FactPattern, FoundFact } from './factContext';

/** How many names of one list are followed back to its beginning. */
const MAX_LISTED = 12;
/** How far before the list its members' group may stand, in UTF-16 code units. */
const REACH = 180;
const BETWEEN = /^(?:, | and |, and |; | & )(?:\p{Lu}\p{Ll}{1,5}\. )*$/u;
const LEAD =
  /^(?:[’']s)? (?:(?:\p{Ll}+ ){0,2}?)(?:operatives|members|fighters|militants|commanders|cadres|men|leaders|recruits|gunmen|activists)\b[^.;\n]{0,120}?(?:\b(?:identif(?:ied|ying)|nam(?:ed|ing))(?: them| the \p{Ll}+)? as|\bincluding|\bnamely|\bare|\bwere|:) ?[“"]?$/u;
const MEMBERS =
  /^(?:[’']s)?(?: \p{Ll}+){1,3}?(?<=operatives|members|fighters|militants|commanders|cadres|men|leaders|recruits|gunmen|activists)/u;
const FATE = /\b(killed|captured|arrested|wounded|detained|sentenced|executed|released)\b/;

/**
 * "… the other Hartan operatives killed, identifying them as “Qasim, Hassan Hamza and Mustafa”":
 * each of the list is of the group, and shares the fate.
 */
export const listed: FactPattern = ({ text, mentions, mention, index }) => {
  if (mention.type !== 'person') {
    return [];
  }
  let first = index;
  for (let i = index; i > 0 && index - i < MAX_LISTED; i--) {
    const [before, one] = [mentions[i - 1], mentions[i]];
    if (
      before?.type !== 'person' ||
      one === undefined ||
      one.start - before.end > 24 ||
      !BETWEEN.test(text.slice(before.end, one.start))
    ) {
      break;
    }
    first = i - 1;
  }
  const head = mentions[first];
  const group = mentions[first - 1];
  if (head === undefined || group?.type !== 'group' || head.start - group.end > REACH) {
    return [];
  }
  const lead = text.slice(group.end, head.start).replace(/\s+/g, ' ');
  if (!LEAD.test(lead)) {
    return [];
  }
  const evidence = { start: group.start, end: mention.end };
  const member: FoundFact = {
    entity: mention.entity,
    kind: 'memberOf',
    target: group.entity,
    value: { start: group.start, end: group.end + (MEMBERS.exec(lead)?.[0].length ?? 0) },
    evidence,
  };
  const fate = FATE.exec(text.slice(group.end, head.start));
  if (fate === null) {
    return [member];
  }
  const start = group.end + fate.index;
  return [
    member,
    {
      entity: mention.entity,
      kind: 'status',
      value: { start, end: start + fate[0].length },
      evidence,
    },
  ];
};
