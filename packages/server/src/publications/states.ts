/** The states of a publication. They change by acts only: that time is over follows from the dates beside them. */

import type { Words } from '@double-random/core';

/**
 * 结果公示. `published`: nobody has objected. `objection_open`: an objection waits for its decision, or for the correction that
 * it led to. `upheld`: the objections were decided and the result stands.
 * `corrected`: a later edition takes its place. `withdrawn`: a tombstone.
 */
export const PUBLICATION_STATES = ['published', 'objection_open', 'upheld', 'corrected', 'withdrawn'] as const;

export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const PUBLICATION_STATE_WORDS: Readonly<Record<PublicationState, Words>> = {
  published: { zh: '已公示', en: 'published' },
  objection_open: { zh: '异议处理中', en: 'objection open' },
  upheld: { zh: '异议处理后维持', en: 'upheld' },
  corrected: { zh: '已更正', en: 'corrected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** The edition that holds now: no later one has taken its place, and it was not withdrawn. */
export const STANDING: readonly PublicationState[] = ['published', 'objection_open', 'upheld'];

/** 异议. `upheld`: the result stands. `corrected` and `withdrawn`: what became of the result by it. `moot`: the result was corrected or withdrawn before its turn came. */
export const OBJECTION_STATES = ['open', 'upheld', 'corrected', 'withdrawn', 'moot'] as const;

export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const OBJECTION_STATE_WORDS: Readonly<Record<ObjectionState, Words>> = {
  open: { zh: '待处理', en: 'open' },
  upheld: { zh: '维持原结果', en: 'the result stands' },
  corrected: { zh: '予以更正', en: 'the result is corrected' },
  withdrawn: { zh: '撤回原结果', en: 'the result is withdrawn' },
  moot: { zh: '原结果已更正或撤回', en: 'the result was corrected or withdrawn before' },
};

/** 更正. `done`: the new edition is published. `dropped`: the result was withdrawn before. */
export const CORRECTION_STATES = ['under_way', 'done', 'dropped'] as const;

export type CorrectionState = (typeof CORRECTION_STATES)[number];
