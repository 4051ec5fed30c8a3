import { commandsOf } from './manifest';

/** The light bulb's choice for a name that the report leaves open. */
export const CHOOSE_COMMAND = 'dossier.chooseEntity';

/**
 * Gives the rows that are selected in the Entities view: a key gives a command none, as a menu does.
 * Asked for those `shown`, none where the view is not on the screen; for those `touched`, none, too, where
 * the reader has done something in the text since.
 */
export const ROWS_COMMAND = 'dossier.selectedRows';

/** Tells of a change of a dossier that was made by other ways than commands, with a way back. */
export const TELL_COMMAND = 'dossier.tellDossierChange';

/** Lets a file that fits be a report's, as the Annotations view offers; takes the report's URI as a string. */
export const USE_FITTING_COMMAND = 'dossier.useFittingAnnotations';

/** The form for a new annotation, in the Annotations view. */
export const COMPOSE_COMMAND = 'dossier.composeAnnotation';

/** Linking annotations: a new link; another relation for one, and its end, which the view alone asks for. */
export const LINK_COMMANDS = {
  link: 'dossier.linkAnnotation',
  change: 'dossier.changeLink',
  remove: 'dossier.removeLink',
} as const;

/** All that the reports of the workspace say of somebody, on a page of its own. */
export const PROFILE_COMMAND = 'dossier.showProfile';

/** The commands that links of cards may run, and no others. */
export const CARD_COMMANDS = {
  reveal: 'dossier.reveal',
  openReport: 'dossier.reveal',
  annotate: 'dossier.annotatePassage',
  editAnnotation: 'dossier.editAnnotation',
  addToDossier: 'dossier.addToDossier',
  openEntry: 'dossier.openDossierEntry',
  showMentions: 'dossier.showMentions',
  showCard: 'dossier.showCard',
  showProfile: PROFILE_COMMAND,
} as const;

/** Commands of what is there from the first report on: of the status bar, the tree, large reports. */
const AT_ONCE: readonly string[] = [
  'dossier.analyzeLargeReport',
  'dossier.clearEntityFilter',
  'dossier.filterEntities',
  'dossier.showAllEntities',
  'dossier.showMentionsInReports',
  'dossier.showMenu',
  'dossier.showReportEntities',
  'dossier.sortEntities',
];
/** Commands that links, light bulbs and the Annotations view run, and that have no place in package.json. */
const HIDDEN: readonly string[] = [
  CHOOSE_COMMAND,
  TELL_COMMAND,
  LINK_COMMANDS.change,
  LINK_COMMANDS.remove,
  CARD_COMMANDS.reveal,
  CARD_COMMANDS.annotate,
];

/** The commands that `commands/commands.ts` brings, of those that package.json names, and hidden ones. */
export function commandsOnDemand(manifest: unknown): readonly string[] {
  const others = new Set([...AT_ONCE, COMPOSE_COMMAND, PROFILE_COMMAND]);
  return [...commandsOf(manifest).filter((id) => !others.has(id)), ...HIDDEN];
}
