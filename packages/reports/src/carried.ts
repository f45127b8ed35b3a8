/** What a report carries, without anything that paints or signs: an entry of its own, because browsers can run it. */

export { explainReport, type ReportProblem } from './problems.js';
export { type CarriedFiles, LARGEST_REPORT, readCarriedFiles } from './read/carried-files.js';
export { departmentsNamed, isSameDraw, type WhichDraw, whichDraw } from './read/which-draw.js';
