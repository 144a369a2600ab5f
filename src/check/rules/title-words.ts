// Titles as sets of words: what is left when case, punctuation and stop words are taken away.

/** Words that a question can do without. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by can could did do does for from had has have how i if in into is it its just let me my of on or ' +
    'our should so some such tell than that the their them then there these they this to us was we were what when where which ' +
    'who why will with would you your'
  ).split(' '),
);

/** The words of a title that carry its meaning; all of them where there are only stop words. */
export function titleWords(title: string): ReadonlySet<string> {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*/gu) ?? [];
  const meaningful = words.filter((word) => !STOP_WORDS.has(word));
  return new Set(meaningful.length > 0 ? meaningful : words.length > 0 ? words : [title]);
}

/** The share of words that two titles have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size / large.size < 0.5) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
