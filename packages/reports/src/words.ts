/** Days, moments and figures in words, for whoever writes for the same readers without making a paper. Needs nothing of Node. */

export { DETAIL_NAMES } from './content/audit-extract/detail-names.js';
export { ACTOR_KINDS, SUBJECT_KINDS } from './content/audit-extract/kinds.js';
export { grouped } from './content/figures.js';
export { day, dayAndTime, dayOf, timeOfRound, weekday } from './content/moment.js';
export { plannedRuleInWords } from './content/rule-words.js';
