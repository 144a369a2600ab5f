// Images: beside the file that shows them, described, and nothing but images.
import type { MdastNode } from '../nodes.ts';
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import { toIssue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { isImageName, type SourceFile } from '../source.ts';
import type { Spot } from './links.ts';

type ImageNode = Extract<MdastNode, { type: 'image' | 'imageReference' }>;

/** First bytes of each kind of image, as Latin-1. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  avif: /^[\s\S]{4}ftypavi[fs]/,
  svg: /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|svg|!DOCTYPE svg)/i,
};
/** What makes an SVG run or fetch something when it is opened by itself. */
const ACTIVE_SVG =
  /<script|<foreignObject|<iframe|<embed|<object|<!ENTITY|\son[a-z]+\s*=|javascript:|(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|data:(?!image\/(?:png|jpeg|webp|gif)))/i;

/** Faults of an image in Markdown. */
export function checkImage(node: ImageNode, spot: Spot, content: Content): Issue[] {
  const { document, report } = spot;
  const url = node.type === 'image' ? node.url : definitionOf(document, node.identifier);
  if (spot.isField) {
    const expected = 'A text field takes code, emphasis and links, but no image.';
    return [report('block-in-text', { value: url ?? undefined, expected, hint: 'Put the image into the body.' })];
  }
  const issues =
    (node.alt ?? '').trim() === ''
      ? [
          report('image-description', {
            value: url ?? undefined,
            expected: 'The image has no description, and who cannot see it learns nothing.',
            hint: 'Say in the brackets what it shows: `![…](…)`.',
          }),
        ]
      : [];
  return url === null ? issues : [...issues, ...imagePlace(url, spot, content)];
}

/** Faults of image files: of another kind than their name says, active, shown nowhere. */
export function checkImageFiles(content: Content): Issue[] {
  const shown = new Set(
    content.documents.flatMap((document) =>
      document.nodes.flatMap((node) =>
        node.type === 'image' || node.type === 'definition' ? [pathOf(document, node.url)] : [],
      ),
    ),
  );
  return content.tree.files
    .filter(({ segments }) => isImageName(segments.at(-1) ?? '') && segments.length > 1)
    .flatMap((file) => [
      ...imageBytes(file),
      ...(shown.has(file.file) || isNamedInMdx(content, file) ? [] : [unused(file)]),
    ]);
}

function imagePlace(url: string, { document, report }: Spot, { images }: Content): Issue[] {
  if (/^[^/?#]*:|^[/\\]{2}/.test(url)) {
    const isRemote = /^(?:https?:)?\/\//i.test(url);
    const expected = isRemote ? 'The site loads nothing from elsewhere.' : 'This address could run something.';
    return [
      report(isRemote ? 'remote-image' : 'unsafe-link', {
        value: url,
        expected,
        hint: 'Put the image beside this file and write `./name.png`.',
      }),
    ];
  }
  const path = pathOf(document, url);
  if (images.has(path)) return [];
  const folder = document.file.slice(0, document.file.lastIndexOf('/') + 1);
  const beside = [...images]
    .filter((image) => image.startsWith(folder))
    .map((image) => `./${image.slice(folder.length)}`);
  const hint = didYouMean(url, beside) ?? 'Put the image beside this file and write `./name.png`.';
  return [report('missing-image', { value: url, expected: 'There is no such image beside this file.', hint })];
}

function imageBytes({ file, content }: SourceFile): Issue[] {
  if (content.state !== 'read') return [];
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const text = Buffer.from(content.bytes).toString('latin1');
  if (SIGNATURES[ending]?.test(text.slice(0, 512)) !== true) {
    const expected = `This file is not what its name says: no ${ending.toUpperCase()} image.`;
    return [
      toIssue('unsafe-image', file, { expected, hint: 'Export it again, or give it the ending it should have.' }),
    ];
  }
  const active = ending === 'svg' ? ACTIVE_SVG.exec(text) : null;
  if (active === null) return [];
  const before = text.slice(0, active.index).split('\n');
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const expected = 'This SVG could run or load something when it is opened by itself.';
  return [
    toIssue('unsafe-image', file, { at, value: active[0], expected, hint: 'Save it as a plain SVG, or as PNG.' }),
  ];
}

function unused({ file }: SourceFile): Issue {
  const hint = 'Delete it, or show it in the item beside it.';
  return toIssue('unused-image', file, { expected: 'Nothing shows this image.', hint });
}

/** A component of an `.mdx` file may take an image by name. */
function isNamedInMdx({ documents }: Content, { segments }: SourceFile): boolean {
  const name = segments.at(-1) ?? '';
  return documents.some((document) => document.file.endsWith('.mdx') && document.body.includes(name));
}

function pathOf({ file }: Document, url: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1) + url.replace(/^\.\//, '');
}

function definitionOf({ nodes }: Document, identifier: string): string | null {
  const found = nodes.find((node) => node.type === 'definition' && node.identifier === identifier);
  return found?.type === 'definition' ? found.url : null;
}
