import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../core/index';
import { type ExitCode, FINE } from './exit';

export const USAGE = `Usage: dossier analyze [--json] [FILE…]    reads the standard input without a file
       dossier analyze --jsonl < LINES      of the form {"id": …, "text": …}
       dossier export --format FORMAT FILE.txt
       dossier export --format FORMAT --out FOLDER FILE.txt…
                                            ${EXPORT_FORMATS.join(', ')}
       dossier import [--format FORMAT] [--from DATA] FILE.txt
                                            ${IMPORT_FORMATS.join(', ')};
                                            told by the content without --format,
                                            reads the standard input without --from
       dossier validate FILE.yaml…          annotation files, and dossier.yaml

Exit codes: 0 fine, 1 findings, 2 wrong usage or input that cannot be read`;

/** The options of each command. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  analyze: ['json', 'jsonl'],
  export: ['format', 'out'],
  import: ['format', 'from'],
  validate: [],
};

/** Does what the arguments say. Resolves to the exit code, or `undefined` for wrong usage. */
export async function main(args: readonly string[]): Promise<ExitCode | undefined> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      format: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return FINE;
  }
  const { format, from, out } = values;
  const [command = '', ...files] = positionals;
  if (Object.keys(values).some((name) => !OPTIONS[command]?.includes(name))) {
    return undefined;
  }
  const [file] = files;
  switch (command) {
    case 'analyze': {
      const { analyzeFiles, analyzeLines } = await import('./analyze');
      if (values.jsonl) {
        return file === undefined ? analyzeLines() : undefined;
      }
      return analyzeFiles(files, values.json === true);
    }
    case 'validate': {
      const { validateFiles } = await import('./validate');
      return file === undefined ? undefined : validateFiles(files);
    }
    case 'export': {
      const { exportFiles, isExportFormat } = await import('./exchange');
      // Several files of these formats are not one.
      const isOne = files.length === 1 || format === 'csv' || format === 'markdown';
      const isRight = file !== undefined && isExportFormat(format) && (isOne || out !== undefined);
      return isRight ? exportFiles(files, format, out) : undefined;
    }
    case 'import': {
      const { importFile, isImportFormat } = await import('./exchange');
      const isRight = files.length === 1 && (format === undefined || isImportFormat(format));
      return file !== undefined && isRight ? importFile(file, format, from) : undefined;
    }
    default:
      return undefined;
  }
}
