// Boundary to Lighthouse: its scores of a page, and its own estimate of a slow phone.
import lighthouse from 'lighthouse';

/** One run. */
export interface LighthouseRun {
  /** 0 to 100 by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that cost points: `category: audit`. */
  readonly failed: readonly string[];
  /** Largest contentful paint in its simulation, in milliseconds. */
  readonly lcp: number;
  /** Total blocking time in its simulation, in milliseconds. */
  readonly tbt: number;
}

/** Runs Lighthouse as it comes (a phone, simulated slow 4G), with every category or with those named. */
export async function runLighthouse(url: string, port: number, categories?: string[]): Promise<LighthouseRun> {
  const only = categories ? { onlyCategories: categories } : {};
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', ...only });
  if (result === undefined) throw new Error(`Lighthouse said nothing about ${url}.`);
  const { audits, categories: found, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${runtimeError.message}`);
  const all = Object.values(found);
  return {
    scores: Object.fromEntries(all.map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])),
    failed: all.flatMap(({ title, auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${title}: ${audits[id]?.title ?? id}`),
    ),
    lcp: audits['largest-contentful-paint']?.numericValue ?? 0,
    tbt: audits['total-blocking-time']?.numericValue ?? 0,
  };
}
