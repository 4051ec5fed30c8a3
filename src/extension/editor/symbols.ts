import * as vscode from 'vscode';
import {
  countMentions,
  type EntityType,
  type IndexHit,
  nameFound,
  outline,
} from '../../core/index';
import type { Analyses, ReportAnalysis } from '../analysis/analyses';
import { locationsOf } from '../analysis/locations';
import { entityAt, mentionsOf, type ReportEntity } from '../analysis/mentions';
import type { WorkspaceIndex } from '../analysis/workspaceIndex';
import { withoutIcons } from '../base/labels';
import type { Part } from '../base/part';
import { say } from '../base/translate';
import { toRange } from '../documents/documents';
import type { DossierStore } from '../dossier/dossierStore';
import { entryLocation } from '../dossier/entryLocation';

/** Kinds whose icons differ, in about the colours that the types have in the text. */
const KINDS: Readonly<Record<EntityType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Variable,
  group: vscode.SymbolKind.Class,
  place: vscode.SymbolKind.Constant,
};

/** The names of all reports that a query finds. Waits until all have been read. */
export async function workspaceSymbols(
  index: Part<WorkspaceIndex>,
  query: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  return (await (await index.get()).whole(token))
    .search(query)
    .flatMap((hit) => toSymbol(hit, query));
}

/**
 * Names are symbols: whatever VS Code does with the symbols of programs, it does with the names of
 * reports.
 */
export function createSymbols(
  analyses: Analyses,
  dossiers: DossierStore,
  index: Part<WorkspaceIndex>,
): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider('report', {
      provideDefinition: async (document, position) => {
        const found = at(analyses, document, position);
        const entry = found && (await entryLocation(dossiers, document.uri, found.entity.id));
        return entry ?? (found && firstOf(found));
      },
    }),
    languages.registerReferenceProvider('report', {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        const found = at(analyses, document, position);
        if (found === undefined) {
          return [];
        }
        const own = rangesOf(found).map((range) => new vscode.Location(document.uri, range));
        const all = await (await index.get()).whole(token);
        const others = all.find(found.entity, document.uri.toString()).flatMap(locationsOf);
        const entry = includeDeclaration
          ? await entryLocation(dossiers, document.uri, found.entity.id)
          : undefined;
        return [...(entry ? [entry] : []), ...own, ...others];
      },
    }),
    languages.registerDocumentHighlightProvider('report', {
      provideDocumentHighlights: (document, position) => {
        const found = at(analyses, document, position);
        // None for other words: without an answer, VS Code would mark every “the” of a report.
        return found === undefined
          ? []
          : rangesOf(found).map((range) => new vscode.DocumentHighlight(range));
      },
    }),
    languages.registerRenameProvider('report', {
      prepareRename: async (document, position) => {
        const found = at(analyses, document, position);
        const mention = found?.analysis.mentions[found.mention];
        if (found === undefined || mention === undefined) {
          throw new Error(vscode.l10n.t('There is no name at the cursor.'));
        }
        const { editableDossier } = await import('./rename');
        await editableDossier(dossiers, document.uri);
        return { range: toRange(document, mention), placeholder: found.entity.name };
      },
      // The report keeps its words: what is renamed is whom they name, in the dossier.
      provideRenameEdits: async (document, position, newName) => {
        const found = at(analyses, document, position);
        const name = newName.trim();
        if (found === undefined || name === '') {
          throw new Error(vscode.l10n.t('A name has letters.'));
        }
        const subject = { entity: found.entity, others: found.analysis.entityById };
        const { renameEdit } = await import('./rename');
        return renameEdit(dossiers, document.uri, subject, name);
      },
    }),
    createOutline(analyses),
  );
}

/** Whom the name at a place names, if the analysis is of this very text. */
function at(
  analyses: Analyses,
  document: vscode.TextDocument,
  position: vscode.Position,
): ReportEntity | undefined {
  return entityAt(analyses, document, document.offsetAt(position));
}

function rangesOf(found: ReportEntity): readonly vscode.Range[] {
  return mentionsOf(found).map((mention) => toRange(found.document, mention));
}

function firstOf(found: ReportEntity): vscode.Location | undefined {
  const [range] = rangesOf(found);
  return range && new vscode.Location(found.document.uri, range);
}

/**
 * VS Code asks for an outline once for each version of a text and keeps the answer. So the first
 * answer waits for an analysis; and where the analysis changes without the text, the provider is
 * registered anew, which makes VS Code ask again.
 */
function createOutline(analyses: Analyses): vscode.Disposable {
  /** What was answered for a version of a document; none for one that is not analysed. */
  const given = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly analysis: ReportAnalysis | undefined }
  >();
  const register = () =>
    vscode.languages.registerDocumentSymbolProvider(
      'report',
      {
        async provideDocumentSymbols(document, token) {
          const analysis = await analyses.whenCurrent(document, token);
          if (!token.isCancellationRequested) {
            given.set(document, { version: document.version, analysis });
          }
          return analysis && documentSymbols(document, analysis);
        },
      },
      { label: vscode.l10n.t('Names') },
    );
  let registration = register();
  return vscode.Disposable.from(
    analyses.onDidChange((document) => {
      const before = given.get(document);
      const now = analyses.get(document);
      if (before !== undefined && now !== before.analysis && now?.version === before.version) {
        registration.dispose();
        registration = register();
      }
    }),
    new vscode.Disposable(() => registration.dispose()),
  );
}

function documentSymbols(
  document: vscode.TextDocument,
  analysis: ReportAnalysis,
): vscode.DocumentSymbol[] {
  return outline(document.getText(), analysis.sections, analysis.mentions).map((chapter) => {
    const symbol = new vscode.DocumentSymbol(
      withoutIcons(chapter.title),
      '',
      vscode.SymbolKind.String,
      toRange(document, chapter),
      toRange(document, chapter.heading),
    );
    symbol.children = [...chapter.names].flatMap(([id, mention]) => {
      const entity = analysis.entityById.get(id);
      if (entity === undefined) {
        return [];
      }
      const range = toRange(document, mention);
      const name = withoutIcons(entity.name) || '…';
      const detail = withoutIcons(entity.aliases.join(', '));
      return [new vscode.DocumentSymbol(name, detail, KINDS[entity.type], range, range)];
    });
    return symbol;
  });
}

function toSymbol(hit: IndexHit, query: string): readonly vscode.SymbolInformation[] {
  const [first] = locationsOf(hit);
  const { type, mentionCount } = hit.entity;
  const name = nameFound(hit.entity, query);
  // VS Code writes the path of the report behind it.
  const container = say(countMentions(mentionCount));
  return first === undefined
    ? []
    : [new vscode.SymbolInformation(withoutIcons(name) || '…', KINDS[type], container, first)];
}
