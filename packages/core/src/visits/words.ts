/** Why a visit could not be placed, and why a kept one should not be where it is: `inspectors`, `days`, `inspector`, `other` are filled in. */

import type { Catalogue } from '../problem.js';
import type { ConflictKind, UnplacedReason } from './schedule.js';

export const UNPLACED_WORDS: Catalogue<UnplacedReason> = {
  'no-working-day': {
    zh: '检查期间内没有工作日：请延长检查期间。',
    en: 'The window has no working day: lengthen it.',
  },
  'no-open-day': {
    zh: '检查对象在检查期间的各个工作日均不营业：请延长检查期间，或核对营业日。',
    en: 'The entity is open on no working day of the window: lengthen it, or check the opening days.',
  },
  'inspector-away': {
    zh: '在检查对象营业的 {days} 个工作日内，{inspectors} 一直请假：请换人，或延长检查期间。',
    en: '{inspectors} on leave on all {days} working days on which the entity is open: replace them, or lengthen the window.',
  },
  'team-never-free': {
    zh: '在检查对象营业的 {days} 个工作日内，检查组没有共同的空闲时间（{inspectors}）：请换人、调整其他检查，或延长检查期间。',
    en: 'The team is never free together on the {days} working days on which the entity is open ({inspectors}): replace somebody, move other visits, or lengthen the window.',
  },
  'window-full': {
    zh: '检查期间已排满：在 {days} 个可用工作日内，检查组没有共同的余下时间（{inspectors} 已有其他检查）。请延长检查期间，或提高每日检查户数上限。',
    en: 'The window is full: its {days} days have no time left for the whole team (other visits of {inspectors}). Lengthen it, or allow more visits a day.',
  },
};

export const CONFLICT_WORDS: Catalogue<ConflictKind> = {
  'not-working-day': { zh: '当天不是工作日。', en: 'Not a working day.' },
  closed: { zh: '检查对象当天不营业。', en: 'The entity is closed on this day.' },
  'outside-window': { zh: '不在检查期间内。', en: 'Outside of the window.' },
  away: { zh: '{inspector} 当天请假。', en: '{inspector} is on leave on this day.' },
  'double-booked': { zh: '{inspector} 同一时间另有检查（{other}）。', en: '{inspector} has another visit at this time ({other}).' },
  'over-per-day': { zh: '{inspector} 当天的检查超过每日上限。', en: '{inspector} has more visits on this day than allowed.' },
};
