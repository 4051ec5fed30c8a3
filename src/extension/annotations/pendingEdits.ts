import type * as vscode from 'vscode';
import type { AnnotationEdit } from '../../core/index';
import { fieldsIn } from '../base/fieldsIn';

/** What the reader said of a report, and could not be written yet. */
export interface PendingEdit {
  readonly id: string;
  /** What the command did, for the reader. */
  readonly label: string;
  readonly edits: readonly AnnotationEdit[];
  /** RFC 3339. */
  readonly since: string;
  /** One sentence on why it was not written; empty where that may hold no longer. */
  readonly why: string;
}

const PREFIX = 'dossier.pending:';

/**
 * Keeps what could not be written in memory and in the extension's storage, one entry for each so
 * that windows do not overwrite each other's, until it is written or given up.
 */
export class PendingEdits {
  private readonly storage: vscode.Memento;
  private readonly entries = new Map<string, readonly PendingEdit[]>();

  constructor(storage: vscode.Memento) {
    this.storage = storage;
    for (const key of storage.keys()) {
      const stored = key.startsWith(PREFIX) ? readStored(storage.get(key)) : undefined;
      if (stored !== undefined) {
        this.entries.set(stored.report, sorted([...this.of(stored.report), stored.pending]));
      }
    }
  }

  /** Oldest first. @param report the report's URI, as a string */
  of(report: string): readonly PendingEdit[] {
    return this.entries.get(report) ?? [];
  }

  reports(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Adds an entry, or sets the one with its id. */
  async keep(report: string, pending: PendingEdit): Promise<void> {
    const others = this.of(report).filter(({ id }) => id !== pending.id);
    this.entries.set(report, sorted([...others, pending]));
    await this.storage.update(PREFIX + pending.id, { report, pending });
  }

  async drop(report: string, id: string): Promise<void> {
    const left = this.of(report).filter((pending) => pending.id !== id);
    if (left.length > 0) {
      this.entries.set(report, left);
    } else {
      this.entries.delete(report);
    }
    await this.storage.update(PREFIX + id, undefined);
  }

  /** What stood in the way of writing may be gone: nothing is said of it until it is tried again. */
  async forgetWhy(report: string): Promise<void> {
    for (const pending of this.of(report).filter(({ why }) => why !== '')) {
      await this.keep(report, { ...pending, why: '' });
    }
  }
}

function sorted(list: readonly PendingEdit[]): readonly PendingEdit[] {
  return [...list].sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** What was stored by another session, perhaps of another version, is checked before it is believed. */
function readStored(
  value: unknown,
): { readonly report: string; readonly pending: PendingEdit } | undefined {
  const { report, pending } = fieldsIn(value);
  const { id, label, edits, since, why } = fieldsIn(pending);
  if (
    typeof report !== 'string' ||
    typeof id !== 'string' ||
    typeof label !== 'string' ||
    typeof since !== 'string' ||
    typeof why !== 'string' ||
    !Array.isArray(edits)
  ) {
    return undefined;
  }
  return { report, pending: { id, label, edits: edits.filter(isEdit), since, why } };
}

/** All there are: what is of none is not believed, and gone. */
const EDIT_TYPES: Readonly<Record<AnnotationEdit['type'], true>> = {
  add: true,
  update: true,
  remove: true,
  reject: true,
  unreject: true,
  report: true,
  source: true,
};

function isEdit(value: unknown): value is AnnotationEdit {
  return Object.hasOwn(EDIT_TYPES, String(fieldsIn(value).type));
}
