import * as vscode from 'vscode';
import type { RejectedName } from '../../core/index';

/** How far a rejection goes, in the reader's language. */
export function scopeWords({ scope, rejections }: RejectedName): string {
  switch (scope) {
    case 'passages':
      return rejections.length === 1
        ? vscode.l10n.t('in one place')
        : vscode.l10n.t('in {0} places', rejections.length);
    case 'report':
      return vscode.l10n.t('in this report');
    case 'workspace':
      return vscode.l10n.t('in all reports');
  }
}
