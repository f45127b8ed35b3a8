import type { InspectorChoice } from './settings.js';

/** Whether a department's choice lets an inspector be drawn. */
export function mayBeDrawn(choice: InspectorChoice): (inspector: string) => boolean {
  if (choice.kind === 'all') return () => true;
  const named = new Set(choice.ids);
  return (inspector) => named.has(inspector) === (choice.kind === 'only');
}
