import { describe, expect, test } from 'vitest';
import { checkTree } from '../../src/check/check.ts';
import { filesWith, legalVectors, vectors, type Vector } from '../fixtures/injection-vectors.ts';
import { good, overlay, textFile } from './fixtures.ts';

async function errorsOf(vector: Vector): Promise<string[]> {
  const files = [...filesWith(vector)].map(([path, text]) => textFile(path, text));
  const { issues } = await checkTree(overlay(good, files));
  return [...new Set(issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))];
}

test('there are sixty attempts or more, each with a name of its own', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(60);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  expect(legalVectors.length).toBeGreaterThan(20);
});

describe('refused', () => {
  test.each(vectors.filter(({ refusedBy }) => refusedBy !== null))('$sink: $name', async (vector) => {
    expect(await errorsOf(vector)).toContain(vector.refusedBy);
  });
});

describe('legal text', () => {
  test.each(legalVectors)('$sink: $name', async (vector) => {
    expect(await errorsOf(vector)).toEqual([]);
  });
});
