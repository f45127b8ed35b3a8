import type { InspectorChoice } from './settings.js';

/** Whether a department's choice lets this inspector be drawn. */
export const mayBeDrawn = (choice: InspectorChoice, inspector: string): boolean =>
  choice.kind === 'all' || choice.ids.includes(inspector) === (choice.kind === 'only');
