import { describe, expect, test } from 'vitest';
import { suffices, tooOld } from '../../src/commands/node-version.mjs';

describe('the Node that runs a command', () => {
  test.each([
    ['18.20.4', false],
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['24.0.0', true],
    ['100.1.0', true],
  ])('%s suffices: %s', (version, expected) => {
    expect(suffices(version)).toBe(expected);
  });

  test('gets one sentence when it is too old', () => {
    expect(tooOld('20.20.2')).toBe(
      'Viva needs Node 22.18 or newer, and this is Node 20.20.2: install the current one from https://nodejs.org and type the command again.',
    );
  });
});
