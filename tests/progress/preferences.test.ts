import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  openPreferences,
  PREFERENCES_KEY,
  type KeyValue,
} from '../../src/progress/preferences.ts';

function memory(initial?: string): KeyValue & { text: () => string | null } {
  let text = initial ?? null;
  return { getItem: () => text, setItem: (_, value) => void (text = value), text: () => text };
}

describe('preferences', () => {
  test('are the defaults until something changes', () => {
    expect(openPreferences(() => memory()).get()).toEqual(DEFAULT_PREFERENCES);
  });

  test('keep a change and leave the rest', () => {
    const storage = memory();
    expect(openPreferences(() => storage).set({ theme: 'dark' })).toBe(true);
    openPreferences(() => storage).set({ cover: true });
    expect(openPreferences(() => storage).get()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', cover: true });
  });

  test('take the default for a field that is not what it should be', () => {
    const storage = memory('{"version":1,"theme":"pink","recent":["jwt",7],"last":"x"}');
    expect(openPreferences(() => storage).get()).toEqual({ ...DEFAULT_PREFERENCES, recent: ['jwt'] });
  });

  test.each([
    ['that cannot be read', '{"version":1,'],
    ['of a newer version', '{"version":2,"theme":"sepia"}'],
    ['that is no record', '[1]'],
  ])('never overwrite a record %s, and hold for the page', (_, text) => {
    const storage = memory(text);
    const preferences = openPreferences(() => storage);
    expect(preferences.set({ cover: true })).toBe(false);
    expect(preferences.get().cover).toBe(true);
    expect(storage.text()).toBe(text);
  });

  test('hold for the page where storage throws', () => {
    const preferences = openPreferences(() => {
      throw new DOMException('denied');
    });
    expect(preferences.set({ theme: 'dark' })).toBe(false);
    expect(preferences.get().theme).toBe('dark');
  });

  test('hold for the page where storage is full', () => {
    const storage: KeyValue = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const preferences = openPreferences(() => storage);
    expect(preferences.set({ keys: false })).toBe(false);
    expect(preferences.get().keys).toBe(false);
  });

  test('are kept under the key that the early script reads', () => {
    expect(PREFERENCES_KEY).toBe('viva:preferences');
  });
});
