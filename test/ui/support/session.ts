import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../../../scripts/lib/chromium.mjs';
import { startVsCode, workbenchUrl } from '../../../scripts/lib/vscodeServer.mjs';
import { VSIX } from '../../../scripts/lib/vsix.mjs';
import { writeFiles } from './files';
import { SCREENSHOTS, SETTINGS_FILE, Workbench } from './workbench';

const VIEWPORT = { width: 1280, height: 800 };
/** Desktop VS Code uses the clipboard without a question. */
const PERMISSIONS = ['clipboard-read', 'clipboard-write'];
const SETTINGS = {
  'git.enabled': false,
  'workbench.colorTheme': 'Light Modern',
  // What moves is painted again and again, and waited for.
  'workbench.reduceMotion': 'on',
};

type Server = Awaited<ReturnType<typeof startVsCode>>;

/** What all files of the run share: one browser, and one VS Code for those that need no own. */
const shared: { browser?: Promise<Browser>; server?: Promise<Server> } = {};

/** What the readers of the run want, in the order of their tests; the same object for those who share. */
const wanted: Options[] = [];
/** The workbenches that are open for readers whose tests come later, by what these want. */
const waiting = new Map<Options, Promise<Session>>();
/** The next workbench is opened while the tests of this one run; only some tests may not get there. */
const opensAhead = !process.argv.includes('--grep');

after(async () => {
  await Promise.all([...waiting.values()].map(async (session) => (await session).end()));
  await (await shared.browser)?.close();
  (await shared.server)?.stop();
});

export interface Options {
  /** Called with a new folder, to fill it; the samples are copied into it where this is absent. */
  readonly prepare?: (folder: string) => void;
  /** Opens the workbench without a folder, with this file of the folder. */
  readonly openFile?: string;
  /** Opens the workbench with nothing. */
  readonly isEmpty?: boolean;
  /** The time at which the clocks of the window start, in ms since the epoch. */
  readonly nowMs?: number;
  /** The language of extensions, as VS Code names it; without a pack the workbench stays English. */
  readonly language?: string;
}

/** What readers want whose tests begin with what they need, and share a workbench on the samples. */
export const SHARED: Options = {};

/** A person at VS Code with the extension installed: its workbench, and what can be done around it. */
export interface Reader {
  readonly workbench: Workbench;
  /** Opens the folder in a second window, which goes with the first. */
  another(): Promise<Workbench>;
  /** Ends VS Code, and starts it again with all that it has kept. */
  restart(): Promise<void>;
}

/** The workbench that waits for a reader, or a new one. */
function take(options: Options): Promise<Session> {
  const session = waiting.get(options) ?? Session.start(options);
  waiting.delete(options);
  return session;
}

/** Opens the workbench of the reader after another. */
function openNext(at: number): void {
  const next = wanted[at + 1];
  if (opensAhead && next !== undefined && next !== wanted[at] && !waiting.has(next)) {
    const session = Session.start(next);
    // Whoever takes it is told.
    session.catch(() => undefined);
    waiting.set(next, session);
  }
}

/**
 * Opens a workbench before the tests of a `describe` and closes it after them; a screenshot is kept
 * of each test that fails, also where it passes when it is tried again. The tests share the workbench
 * and its folder, so each says what it needs to begin; a test that fails leaves nothing to the next,
 * which has a workbench and a folder anew.
 *
 * @param options the same object for readers that share the workbench
 */
export function useReader(options: Options = {}): () => Reader {
  let reader: Session | undefined;
  let isSpoilt = false;
  const at = wanted.push(options) - 1;
  before(async () => {
    reader = await take(options);
    openNext(at);
  });
  beforeEach('all is as it was before a test that failed', async () => {
    if (isSpoilt) {
      await reader?.end();
      reader = await Session.start(options);
      isSpoilt = false;
    }
  });
  afterEach(async function () {
    const { currentTest } = this;
    // An attempt that is followed by another has no state.
    isSpoilt = currentTest?.state !== 'passed';
    if (currentTest && isSpoilt) {
      const name = currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
      await reader?.workbench.screenshot(`failed/${name}`).catch(() => undefined);
    }
  });
  after(async () => {
    if (reader && !isSpoilt && wanted.includes(options, at + 1)) {
      waiting.set(options, Promise.resolve(reader));
    } else {
      await reader?.end();
    }
  });
  return () => {
    if (reader === undefined) {
      throw new Error('The reader is there in tests only.');
    }
    return reader;
  };
}

class Session implements Reader {
  workbench: Workbench;
  private readonly folder: string;
  private readonly options: Options;
  private readonly context: BrowserContext;
  private server: Server;

  private constructor(
    options: Options,
    folder: string,
    context: BrowserContext,
    server: Server,
    workbench: Workbench,
  ) {
    this.options = options;
    this.folder = folder;
    this.context = context;
    this.server = server;
    this.workbench = workbench;
  }

  static async start(options: Options): Promise<Session> {
    const home = mkdtempSync(path.join(tmpdir(), 'dossier-ui-'));
    // The window is named after the folder.
    const folder = path.join(home, 'reports');
    mkdirSync(folder);
    if (options.prepare === undefined) {
      cpSync('samples', folder, { recursive: true });
    } else {
      options.prepare(folder);
    }
    // VS Code follows a file that is there when the window opens.
    if (!existsSync(path.join(folder, SETTINGS_FILE))) {
      writeFiles(folder, { [SETTINGS_FILE]: '{}' });
    }
    mkdirSync(SCREENSHOTS, { recursive: true });
    shared.server ??= startVsCode({ vsix: VSIX, settings: SETTINGS, data: dataFolder() });
    shared.browser ??= launchChromium();
    const server = await shared.server;
    const context = await (await shared.browser).newContext({
      viewport: VIEWPORT,
      permissions: PERMISSIONS,
    });
    if (options.language !== undefined) {
      // What a language pack would tell the workbench, which tells it to extensions.
      await context.addInitScript((language) => {
        Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
      }, options.language);
    }
    if (options.nowMs !== undefined) {
      await context.addInitScript((nowMs) => {
        const { now } = Date;
        const begin = now();
        Date.now = () => nowMs + now() - begin;
      }, options.nowMs);
    }
    const workbench = await openWorkbench(context, server, folder, options);
    return new Session(options, folder, context, server, workbench);
  }

  another(): Promise<Workbench> {
    return openWorkbench(this.context, this.server, this.folder, this.options);
  }

  async restart(): Promise<void> {
    // Those that wait would lose the server.
    await Promise.all([...waiting.values()].map(async (session) => (await session).end()));
    waiting.clear();
    await this.workbench.page.close();
    const { port, data, stop, ended } = this.server;
    stop();
    await ended;
    // The same address, since that is part of what VS Code knows a folder by.
    shared.server = startVsCode({ port, data });
    this.server = await shared.server;
    this.workbench = await openWorkbench(this.context, this.server, this.folder, this.options);
  }

  async end(): Promise<void> {
    await this.context.close();
    rmSync(path.dirname(this.folder), { recursive: true, force: true });
  }
}

/** The folder of VS Code's own data, which outlives its server and goes with the run. */
function dataFolder(): string {
  const data = mkdtempSync(path.join(tmpdir(), 'dossier-vscode-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return data;
}

async function openWorkbench(
  context: BrowserContext,
  { port }: Server,
  folder: string,
  { openFile, isEmpty }: Options,
): Promise<Workbench> {
  const open =
    openFile !== undefined ? { open: path.join(folder, openFile) } : isEmpty ? {} : { folder };
  return Workbench.open(context, workbenchUrl({ port, ...open }), folder);
}
