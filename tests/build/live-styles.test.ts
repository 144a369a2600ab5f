import { expect, test } from 'vitest';
import { withoutLiveStyles } from '../../src/build/live-styles.ts';

const example = (css: string) => `<template shadowrootmode="open"><style>${css}</style><p>x</p></template>`;

test('the style of a live example becomes a file whose name is a hash of it', () => {
  const { html, sheets } = withoutLiveStyles(`<main>${example('p { color: red; }')}</main>`);
  const [[name, css] = []] = sheets;
  expect(css).toBe('p { color: red; }');
  expect(name).toMatch(/^live\.[0-9a-f]{8}\.css$/);
  expect(html).toBe(
    `<main><template shadowrootmode="open"><link rel="stylesheet" href="/_astro/${name ?? ''}"><p>x</p></template></main>`,
  );
});

test('the same style is one file, another style another', () => {
  const { sheets } = withoutLiveStyles([example('a {}'), example('b {}'), example('a {}')].join(''));
  expect([...sheets.values()]).toEqual(['a {}', 'b {}']);
});

test('a style outside an example stays where it is, and stays blocked', () => {
  const page = '<style>p {}</style><main></main>';
  expect(withoutLiveStyles(page)).toEqual({ html: page, sheets: new Map() });
});
