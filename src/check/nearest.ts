// What an author probably meant: the nearest of some names, by edit distance.

/** The name nearest to a misspelt one, or null where none is near enough to be meant. */
export function nearest(wrong: string, names: Iterable<string>): string | null {
  const written = wrong.trim().toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    const begins = written.length > 2 && name.toLowerCase().startsWith(written);
    if (!begins && Math.abs(name.length - written.length) >= least) continue;
    const distance = begins ? 1 : editDistance(written, name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** "Did you mean `medium`?", or null without a near name. */
export function didYouMean(wrong: string, names: Iterable<string>): string | null {
  const name = nearest(wrong, names);
  return name === null ? null : `Did you mean \`${name}\`?`;
}

/** Insertions, deletions, changes and swaps of neighbours that turn one word into another. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
