// Bodies through the site's own processor, as Astro runs it.
import { markdown } from '../../src/markdown/processor.ts';

const SHARED = { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true } as const;

/** A `.md` body as HTML. */
export async function render(body: string): Promise<string> {
  const renderer = await markdown.processor.createRenderer(SHARED);
  return (await renderer.render(body)).code;
}

/** A `.mdx` body as the JavaScript module that Astro runs. */
export async function renderMdx(body: string): Promise<string> {
  const renderer = await markdown.processor.createMdxRenderer?.(SHARED, { optimize: false });
  if (renderer === undefined) throw new Error('The processor cannot read MDX.');
  return (await renderer.process(body, '/content/x.mdx', {})).code;
}
