import type * as vscode from 'vscode';
import { cutReportName, isReportName } from '../../documents/reportNames';

/** An annotation file that was copied together with its report. */
interface CopiedPair {
  /** The copy of the annotation file, under the name that VS Code gave it. */
  readonly copy: vscode.Uri;
  /** The copy of the report. */
  readonly report: vscode.Uri;
  /** The report that was copied. */
  readonly original: vscode.Uri;
}

/** What VS Code puts at the end of the name of a copy: ` copy`, ` copy 2`, `.1`. */
const MARK = /^(?: copy(?: \d+)?|[.\-_ ]?\d+)$/;

/**
 * The annotation files among copied files that belong to reports among them. VS Code marks the name of
 * each before its last dot, so `a.annotations.yaml` becomes `a.annotations copy.yaml` beside
 * `a copy.txt`, which nobody would take for one of `a copy.txt`.
 */
export function copiedPairs(files: readonly vscode.Uri[]): readonly CopiedPair[] {
  return files.flatMap((copy): readonly CopiedPair[] => {
    const [, stem = '', mark = ''] = /^(.*)\.annotations(.+)\.yaml$/.exec(copy.path) ?? [];
    if (!MARK.test(mark)) {
      return [];
    }
    // Beside a report there may be a file of another kind by the same name.
    const likeliest = [...files].sort((a, b) => Number(isReportName(b)) - Number(isReportName(a)));
    const reports = likeliest.flatMap((report) => {
      const [path, end] = cutReportName(report);
      const own = path.startsWith(stem) ? path.slice(stem.length) : '';
      return MARK.test(own) ? [{ report, own, end }] : [];
    });
    const found = reports.find(({ own }) => own === mark) ?? reports[0];
    return found === undefined
      ? []
      : [{ copy, report: found.report, original: found.report.with({ path: stem + found.end }) }];
  });
}
