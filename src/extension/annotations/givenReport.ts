import * as vscode from 'vscode';
import type { PlaceWords } from '../../webview/protocol';
import { fieldsIn } from '../base/fieldsIn';
import { askForReport } from '../documents/onReport';
import { reportAt, reportEditor } from '../documents/reportEditors';
import { readPlace } from './candidates';

/** What a command is about, where it does not find that by itself. */
export interface Given {
  /** The address of a report. */
  readonly report?: string;
  /** The id of an annotation. */
  readonly id?: string;
  /** Which of the places found, the best being 0. */
  readonly index?: number;
  /** What the reader was shown of that place. */
  readonly place?: PlaceWords;
  /** A link of the annotation: where it leads, and its relation. */
  readonly to?: string;
  readonly relation?: string;
  /** The id of a step of undo. */
  readonly step?: string;
}

/** Arguments come from the view, messages, light bulbs and keys, and are checked. */
function readArgument(argument: unknown): Given {
  const { report, id, index, place: shown, step, to, relation } = fieldsIn(argument);
  const place = readPlace(shown);
  return {
    ...(typeof report === 'string' && { report }),
    ...(typeof id === 'string' && { id }),
    ...(typeof index === 'number' && { index }),
    ...(place && { place }),
    ...(typeof step === 'string' && { step }),
    ...(typeof to === 'string' && { to }),
    ...(typeof relation === 'string' && { relation }),
  };
}

/**
 * Registers a command on the report that it is given, else on the one that `find` gives; it asks for one
 * where there is none.
 */
export function onGivenReport(
  id: string,
  run: (document: vscode.TextDocument, given: Given) => unknown,
  find: () => PromiseLike<vscode.TextDocument | undefined> | vscode.TextDocument | undefined = () =>
    reportEditor()?.document,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown) => {
    const given = readArgument(argument);
    const document = given.report === undefined ? await find() : await reportAt(given.report);
    return document ? run(document, given) : askForReport();
  });
}
