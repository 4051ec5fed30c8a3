import * as vscode from 'vscode';
import {
  type AnnotationFile,
  type DerivedDetails,
  isWebAddress,
  plainText,
  RELIABILITY_WORDS,
  readFullDate,
  reportDetails,
} from '../../core/index';
import { analysisOf } from '../analysis/currentAnalysis';
import { withoutLinks } from '../base/messages';
import { say } from '../base/translate';
import { fileName } from '../documents/fileNames';
import { onReport } from '../documents/onReport';
import type { CommandTools } from './commandTools';

type Details = AnnotationFile['report'];
type Field = keyof Details;

interface Step {
  readonly field: Field;
  readonly title: string;
  readonly placeholder: string;
  /** The value as it is kept, a message where it cannot be; absent for none. */
  readonly read?: (typed: string) => { readonly value: string } | { readonly trouble: string };
}

/** The details of the report one after the other, filled in from what its own page says. */
export function registerReportDetails({ analyses, store }: CommandTools): vscode.Disposable {
  return onReport('dossier.editReportDetails', async ({ document }) => {
    const analysis = await analysisOf(analyses, document);
    const { file, source } = await store.load(document);
    const own: Details = file?.report ?? {};
    const found = reportDetails(
      document.getText(),
      analysis?.sections ?? [],
      fileName(document.uri),
    );
    const answers = await ask(own, found);
    if (answers === undefined) {
      return;
    }
    const set = Object.fromEntries(answers.filter(([, value]) => value !== undefined));
    const unset = answers.flatMap(([field, value]) =>
      value === undefined && own[field] !== undefined ? [field] : [],
    );
    if (Object.keys(set).length > 0 || unset.length > 0) {
      const label = vscode.l10n.t('Edit Report Details');
      await store.edit(document, [{ type: 'report', set, unset }], label, source);
    }
  });
}

type Answer = readonly [field: Field, value: string | readonly string[] | undefined];

/** `undefined` where the reader left before the last step. */
async function ask(own: Details, found: DerivedDetails): Promise<readonly Answer[] | undefined> {
  const answers: Answer[] = [];
  const steps = stepsOf();
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (step === undefined) {
      break;
    }
    const given = answers.find(([field]) => field === step.field)?.[1];
    const before = given ?? own[step.field] ?? found[step.field as keyof DerivedDetails];
    const text = typeof before === 'string' ? before : (before ?? []).join('; ');
    const isFound = own[step.field] === undefined && text !== '';
    const typed = await askOne(step, text, isFound, at + 1, steps.length + 1);
    if (typed === 'back') {
      at = Math.max(0, at - 1);
    } else if (typed === undefined) {
      return undefined;
    } else {
      const value = readField(step.field, typed);
      answers.splice(0, answers.length, ...answers.filter(([field]) => field !== step.field));
      answers.push([step.field, value]);
      at += 1;
    }
  }
  const grade = await askReliability(own.reliability, steps.length + 1);
  return grade === undefined
    ? undefined
    : [...answers, ['reliability', grade === '' ? undefined : grade]];
}

function readField(field: Field, typed: string): string | readonly string[] | undefined {
  if (typed === '') {
    return undefined;
  }
  const names = typed.split(';').map((name) => name.trim());
  return field === 'author' ? names.filter((name) => name !== '') : typed;
}

function stepsOf(): readonly Step[] {
  return [
    {
      field: 'title',
      title: vscode.l10n.t('Title'),
      placeholder: vscode.l10n.t('The headline'),
    },
    {
      field: 'author',
      title: vscode.l10n.t('Author'),
      placeholder: vscode.l10n.t('Separate several by semicolons'),
    },
    {
      field: 'publisher',
      title: vscode.l10n.t('Publisher'),
      placeholder: vscode.l10n.t('The paper, agency or institute'),
    },
    {
      field: 'published',
      title: vscode.l10n.t('Published'),
      placeholder: vscode.l10n.t('A day, such as 2017-12-05 or 5 December 2017'),
      read: (typed) => {
        const value = readFullDate(typed);
        return value === undefined
          ? { trouble: vscode.l10n.t('A day with its year, such as 2017-12-05.') }
          : { value };
      },
    },
    {
      field: 'url',
      title: vscode.l10n.t('Address'),
      placeholder: 'https://',
      read: (typed) =>
        isWebAddress(typed)
          ? { value: typed }
          : { trouble: vscode.l10n.t('An address begins with http:// or https://.') },
    },
  ];
}

/** What was typed and can be kept; `undefined` where the reader left. */
function askOne(
  step: Step,
  value: string,
  isFound: boolean,
  at: number,
  count: number,
): Promise<string | 'back' | undefined> {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Report Details: {0}', step.title);
  box.step = at;
  box.totalSteps = count;
  box.value = value;
  box.placeholder = step.placeholder;
  box.prompt = isFound
    ? vscode.l10n.t(
        'Found in the report: “{0}”. Enter takes it, an empty field leaves it out.',
        withoutLinks(plainText(value)),
      )
    : vscode.l10n.t('Enter goes on, an empty field leaves it out.');
  box.buttons = at > 1 ? [vscode.QuickInputButtons.Back] : [];
  const read = (): { readonly value: string } | { readonly trouble: string } => {
    const typed = box.value.trim();
    return typed === '' ? { value: '' } : (step.read?.(typed) ?? { value: typed });
  };
  return new Promise((resolve) => {
    const finish = (result: string | 'back' | undefined) => {
      resolve(result);
      box.dispose();
    };
    box.onDidChangeValue(() => {
      box.validationMessage = '';
    });
    box.onDidAccept(() => {
      const result = read();
      if ('trouble' in result) {
        box.validationMessage = result.trouble;
      } else {
        finish(result.value);
      }
    });
    box.onDidTriggerButton(() => finish('back'));
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}

/** A grade, empty for none; `undefined` where the reader left. */
async function askReliability(
  current: string | undefined,
  step: number,
): Promise<string | undefined> {
  const none = { label: vscode.l10n.t('Not graded'), grade: '' };
  const grades = Object.entries(RELIABILITY_WORDS).map(([grade, words]) => ({
    label: grade,
    description: say(words),
    grade,
  }));
  const items = [none, ...grades].sort(
    (a, b) => Number(b.grade === (current ?? '')) - Number(a.grade === (current ?? '')),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Report Details: Reliability of the Source ({0}/{0})', step),
    matchOnDescription: true,
  });
  return picked?.grade;
}
