/** Cells of the forms that the papers of a visit have in common. */

import type { FormCell } from '../document.js';

export const label = (text: string, span = 1): FormCell => ({ role: 'label', text, span });

export const value = (text: string, span = 1): FormCell => ({ role: 'value', text, span });

/** Room to write by hand. */
export const room = (lines: number, span = 1): FormCell => ({ role: 'value', text: '', span, blankLines: lines });
