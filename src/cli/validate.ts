import { existsSync } from 'node:fs';
import path from 'node:path';
import { ANNOTATION_SUFFIX } from '../core/annotations/annotationPath';
import {
  type AnnotationDocument,
  annotationPath,
  brokenLinks,
  DOSSIER_FILE,
  type EndElsewhere,
  openAnnotations,
  orphanProblems,
  type Problem,
  parseLinkEnd,
  placeAnnotations,
  readDossier,
} from '../core/index';
import { readText } from '../node/textOnDisk';
import { type ExitCode, FINDINGS, FINE } from './exit';
import { forEachFile } from './forEachFile';
import { backgroundGroups } from './knowledge';
import { problemLines } from './problems';

/** Prints what is wrong in annotation files and dossiers, a line for each problem. */
export function validateFiles(files: readonly string[]): Promise<ExitCode> {
  return forEachFile(files, async (file) => {
    const text = await readText(file);
    const { problems } = isDossier(file)
      ? readDossier(text, isKnownId)
      : await readWithReport(file, text);
    for (const line of problemLines(file, text, problems)) {
      console.log(line);
    }
    return problems.length > 0 ? FINDINGS : FINE;
  });
}

/** The problems of an annotation file, with the passages that its report, if there is one, has no more. */
async function readWithReport(
  file: string,
  yaml: string,
): Promise<{ readonly problems: readonly Problem[] }> {
  const document = openAnnotations(yaml);
  const broken = brokenLinks(document, await endsGone(file, document));
  const names = [document.file?.source ?? [], `${path.basename(file, ANNOTATION_SUFFIX)}.txt`];
  const found = names
    .flat()
    .map((name) => path.join(path.dirname(file), path.basename(name)))
    .find((report) => path.relative(annotationPath(report), file) === '' && existsSync(report));
  if (found === undefined) {
    return { problems: [...document.problems, ...broken] };
  }
  const text = await readText(found);
  const placed = placeAnnotations(text, document.file?.annotations ?? []);
  return {
    problems: [
      ...document.problems,
      ...broken,
      ...orphanProblems(document, placed, path.basename(found)),
    ],
  };
}

/** Tells which annotations of other reports are not there, of those that a file links to. */
async function endsGone(
  file: string,
  { file: said }: AnnotationDocument,
): Promise<(end: EndElsewhere) => boolean> {
  const idsOf = new Map<string, readonly string[]>();
  for (const { to } of said?.annotations.flatMap(({ links = [] }) => links) ?? []) {
    const end = parseLinkEnd(to);
    if (end?.kind === 'report' && !idsOf.has(end.path)) {
      const report = path.resolve(path.dirname(file), end.path);
      const text = await readText(annotationPath(report)).catch(() => '');
      idsOf.set(end.path, openAnnotations(text).ids);
    }
  }
  return ({ path: report, id }) => idsOf.get(report)?.includes(id) !== true;
}

function isDossier(file: string): boolean {
  return path.basename(file) === DOSSIER_FILE;
}

let known: ReadonlySet<string> | undefined;

function isKnownId(id: string): boolean {
  known ??= new Set(backgroundGroups().map((group) => group.id));
  return known.has(id);
}
