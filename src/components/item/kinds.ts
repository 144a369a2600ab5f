// One component for each kind of item; a kind without one does not compile.
import type { Kind } from '../../bank/schema.ts';
import Checklist from './Checklist.astro';
import Demo from './Demo.astro';
import Answer from './Answer.astro';
import Concept from './Concept.astro';
import Pitch from './Pitch.astro';
import Story from './Story.astro';

/** The middle of an item page, by kind: `item` in, the rendered body as the default slot. */
export const KIND_COMPONENTS = {
  question: Answer,
  concept: Concept,
  story: Story,
  walkthrough: Answer,
  pitch: Pitch,
  demo: Demo,
  checklist: Checklist,
} satisfies Record<Kind, unknown>;
