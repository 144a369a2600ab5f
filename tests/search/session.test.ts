import { expect, test } from 'vitest';
import { createSession, type SearchState } from '../../src/search/session.ts';
import { NO_FILTERS, type Answer, type Question } from '../../src/search/types.ts';

const question = (text: string): Question => ({ text, filters: NO_FILTERS, limit: 6, correct: true });
const answer = (corrected: string) => ({ corrected }) as Answer;

/** A session whose answers are given by hand, in any order. */
function open() {
  const states: SearchState[] = [];
  const asked = new Map<string, { resolve: (answer: Answer | null) => void; reject: (error: Error) => void }>();
  const session = createSession(
    ({ text }) => new Promise((resolve, reject) => asked.set(text, { resolve, reject })),
    (state) => states.push(state),
  );
  const settle = async (text: string, give: Answer | null | Error) => {
    if (give instanceof Error) asked.get(text)?.reject(give);
    else asked.get(text)?.resolve(give);
    await new Promise((done) => setTimeout(done, 0));
  };
  return { session, states, settle, last: () => states.at(-1) };
}

test('a question is asked, then answered', async () => {
  const { session, states, settle } = open();
  session.ask(question('a'));
  await settle('a', answer('a'));
  expect(states.map(({ name }) => name)).toEqual(['asking', 'answered']);
});

test('a late answer never overwrites a newer one', async () => {
  const { session, settle, last } = open();
  session.ask(question('old'));
  session.ask(question('new'));
  await settle('new', answer('new'));
  await settle('old', answer('old'));
  expect(last()).toMatchObject({ name: 'answered', answer: { corrected: 'new' } });
});

test('a late failure does not overwrite a newer answer', async () => {
  const { session, settle, last } = open();
  session.ask(question('old'));
  session.ask(question('new'));
  await settle('new', answer('new'));
  await settle('old', new Error('gone'));
  expect(last()).toMatchObject({ name: 'answered' });
});

test('a failure is told, and the retry asks the same again', async () => {
  const { session, settle, last } = open();
  session.ask(question('a'));
  await settle('a', new Error('gone'));
  expect(last()).toMatchObject({ name: 'failed', question: { text: 'a' } });
  session.retry();
  await settle('a', answer('a'));
  expect(last()).toMatchObject({ name: 'answered' });
});

test('a stale answer says nothing', async () => {
  const { session, settle, last } = open();
  session.ask(question('a'));
  await settle('a', null);
  expect(last()).toMatchObject({ name: 'asking' });
});
