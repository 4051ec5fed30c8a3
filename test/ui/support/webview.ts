import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Locator } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong: the rule, and the elements. */
export interface Finding {
  readonly rule: string;
  readonly impact: string;
  readonly elements: readonly string[];
}

/** The frame of the document of a webview, which stands in two frames. */
export async function documentFrame(webview: Locator): Promise<Frame> {
  const outer = await webview.elementHandle();
  const inner = await (await outer?.contentFrame())?.$('iframe#active-frame');
  const frame = await inner?.contentFrame();
  if (!frame) {
    throw new Error('The webview has no frame.');
  }
  return frame;
}

/** What axe finds wrong with a document as it is, against WCAG and good practice. */
export async function axeFindings(frame: Frame): Promise<readonly Finding[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { violations } = await (globalThis as unknown as AxeGlobal).axe.run(document);
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      elements: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary ?? ''}`),
    }));
  });
}

/** What axe-core puts on the page that it is evaluated in. */
interface AxeGlobal {
  readonly axe: {
    run(context: Document): Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly impact?: string | null;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }>;
  };
}
