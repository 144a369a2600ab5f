import { expect, test } from 'vitest';
import { eachFile } from '../../src/build/each-file.ts';

test('results stand in the order of the files, and never are more than some hundred open', async () => {
  let open = 0;
  let most = 0;
  const files = Array.from({ length: 1000 }, (_, at) => at);
  const results = await eachFile(files, async (at) => {
    most = Math.max(most, ++open);
    await new Promise((done) => setTimeout(done, at % 3));
    open -= 1;
    return at * 2;
  });
  expect(results).toEqual(files.map((at) => at * 2));
  expect(most).toBeLessThanOrEqual(200);
  expect(most).toBeGreaterThan(1);
});
