import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installChromium, launchChromium } from '../../../scripts/lib/chromium.mjs';
import { installVsCode } from '../../../scripts/lib/vscodeInstall.mjs';
import { startVsCode, workbenchUrl } from '../../../scripts/lib/vscodeServer.mjs';
import { packageExtension, VSIX } from '../../../scripts/lib/vsix.mjs';
import { Workbench } from '../../ui/support/workbench';

/** Opens a new window on a folder that `prepare` has filled, and closes it once the work is done. */
export type InWindow = <T>(
  prepare: (folder: string) => void,
  work: (workbench: Workbench) => Promise<T>,
) => Promise<T>;

/** Runs work with the installed extension; each window of VS Code has its own extension host. */
export async function withInstalledExtension(work: (inWindow: InWindow) => Promise<void>) {
  await installVsCode();
  await installChromium();
  await packageExtension();
  const { port, stop } = await startVsCode({ vsix: VSIX, settings: { 'git.enabled': false } });
  const browser = await launchChromium();
  const inWindow: InWindow = async (prepare, measure) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dossier-bench-'));
    prepare(folder);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      return await measure(await Workbench.open(context, workbenchUrl({ port, folder }), folder));
    } finally {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    await work(inWindow);
  } finally {
    await browser.close();
    stop();
  }
}
