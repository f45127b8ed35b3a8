/** Text that takes so many lines at most, the last one cut with an ellipsis. */

import { breakLines } from './breaking.js';
import type { Width } from './faces.js';
import { fitting } from './flow.js';
import type { Type } from './geometry.js';

export function cutLines(text: string, most: number, type: Type, room: number, width: Width): readonly string[] {
  const lines = breakLines(text, { ...type, room }, width);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  let end = 0;
  for (const line of kept) end = text.indexOf(line, end) + line.length;
  return [...kept, fitting(text.slice(end).trimStart(), room, type, width)];
}
