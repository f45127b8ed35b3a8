/** What each line of a pool must look like by itself: draw protocol section 2. */

import { code, hex, quote, region, type Shape, sortedListOf, sortedStrings, text, tuple } from '../encoding/shape.js';
import type { Check } from './lines.js';

export const qualifications: Shape = sortedStrings(code);

const CAP = /^(?:0|[1-9][0-9]{0,5}|1000000)$/;

const cap: Shape = (value, walk) => (typeof value === 'string' && CAP.test(value)) || walk.report('not-cap', { found: quote(value) });

export const entityLine: Shape = tuple(
  code,
  text,
  code,
  region,
  sortedListOf<Check>(tuple(code, qualifications), ([department]) => department, 1),
);

export const exclusionLine: Shape = tuple(code, code);

export const inspectorLine: Shape = tuple(code, sortedStrings(region), qualifications, cap, hex(32));

export const recusalLine: Shape = tuple(code, code, code);

export const personLine: Shape = tuple(code, code, hex(16), text, text);
