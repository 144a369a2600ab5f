import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isOurs } from '../../src/build/inline.ts';
import { policy, withPolicy } from '../../src/build/policy.ts';

const nothing = { scripts: [], styles: [] };

test('the policy allows no inline code, no evaluation and no foreign origin', () => {
  const text = policy(nothing);
  expect(text).toContain("default-src 'none'");
  expect(text).toContain("require-trusted-types-for 'script'");
  expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
});

test('an inline script of ours is allowed by its hash alone', () => {
  const hash = createHash('sha256').update('a()').digest('base64');
  expect(policy({ scripts: ['a()'], styles: [] })).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`);
});

test('the policy stands right after the charset, before anything it must govern', () => {
  const html = withPolicy('<head><meta charset="utf-8"><script>x</script></head>', nothing);
  expect(html).toMatch(/^<head><meta charset="utf-8"><meta http-equiv="content-security-policy"[^>]*><script>/);
});

test('a page without a charset is refused', () => {
  expect(() => withPolicy('<head></head>', nothing)).toThrow('charset');
});

test('a script that somebody injects is not ours', () => {
  expect(isOurs('alert(1)')).toBe(false);
});
