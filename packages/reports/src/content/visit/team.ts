/** Who of a department comes. */

import type { Member } from '../../records/visit.js';
import { personText } from '../person.js';
import type { Writing } from '../writing.js';

/** A line for each place. @param unknown what stands where nobody is named yet */
export const teamLines = (team: readonly Member[], unknown: string, writing: Writing): string =>
  team
    .map((member) => {
      const person = personText(member, writing);
      return writing.say(`${writing.named(member.role)}：`, `${writing.named(member.role)}: `) + (person === '' ? unknown : person);
    })
    .join('\n');
