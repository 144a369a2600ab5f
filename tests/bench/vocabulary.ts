// Words for generated questions: common ones of the trade, and thousands of rare ones as a real bank has in its names.
import { seeded, type Chance } from './random.ts';

/** Things that generated questions are about. */
export const NOUNS = words(`
  account adapter admission alarm backup batch bucket buffer cache certificate channel client cluster column commit
  connection constraint consumer container cookie counter cursor dashboard database deadline decorator dependency
  deployment digest document domain endpoint envelope event exception executor factory failover field filter firewall
  fixture formatter gateway generator handler handshake header heartbeat host index ingress inventory invoice iterator
  journal key ledger lease listener loader lock logger manifest mapper message metric middleware migration mirror model
  monitor mutex namespace node notification observer operation order parser partition payload permission pipeline plugin
  policy pool probe process producer profile projection promise protocol provider proxy query queue quota record region
  registry release replica report repository request resolver resource response retry role rollback router row runtime
  sandbox schedule schema scope secret selector sequence serializer service session shard signal snapshot socket
  statement stream subscriber template tenant thread threshold ticket timeout token topic trace transaction trigger
  tunnel validator vault vendor version view volume watcher webhook window worker workflow`);
/** What things do. Each takes an object. */
export const VERBS = words(`
  accepts admits blocks builds caches calls checks closes collects compares compresses confirms copies counts creates
  decodes delays delivers drains drops emits encodes enforces expires fails fetches filters flushes follows freezes
  guards hides holds ignores inspects joins keeps limits loads locks loses maps marks merges mirrors moves names opens
  orders owns parses polls prepares protects publishes reads rebuilds refreshes refuses rejects releases renders repeats
  replaces restores reverts rotates routes samples saves scans seals sends shards signs skips sorts splits starts stops
  stores streams tests throttles tracks trusts updates validates wakes warms watches wraps writes`);
/** How things are. */
export const ADJECTIVES = words(`
  abandoned aggregated anonymous asynchronous atomic background bounded broken cached canonical central cold committed
  concurrent corrupted covering custom default deferred degraded delayed detached distributed duplicate durable eager
  eventual exclusive expired explicit external foreign frozen generated global greedy healthy idempotent idle immutable
  implicit incremental inherited internal isolated late lazy legacy local logical malformed missing mutable nested
  optional orphaned parallel partial passive pending persistent pinned primary private public quiet random raw recursive
  redundant regional remote resilient reversible secondary shared signed silent slow sparse stale static strict
  synchronous temporary transient trusted typed unsafe untrusted upstream verbose virtual volatile warm`);
/** Halves of rare words. */
const SYLLABLES = words(`
  ar bel cor dan el fen gal hol im jor kel lum mer nor ost pel quin ras sel tor ul ven wim xan yor zel bri cla dro fla
  gri kra plo sta tre vor`);
/** How many rare words there are. */
const RARE = 4000;

/** Rare words, most frequent first: names of products, people and modules that nobody else has. */
export const RARE_WORDS = rareWords(seeded(1));

/** A rare word as real texts have them: few often, most hardly ever. */
export function rareWord(chance: Chance): string {
  return RARE_WORDS[Math.floor(RARE_WORDS.length ** chance.next()) - 1] ?? 'viva';
}

function rareWords(chance: Chance): readonly string[] {
  const found = new Set<string>();
  while (found.size < RARE)
    found.add(Array.from({ length: chance.between(2, 4) }, () => chance.pick(SYLLABLES)).join(''));
  return [...found];
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
