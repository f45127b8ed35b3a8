/** Lists in one cell. */

const SEPARATORS = /[,，;；、|｜\n]+/;
const REGULAR = /[,，;；、|｜\n]/;

/** Parts of a list at commas, semicolons (Chinese or English), 顿号 and upright strokes; empty parts and repetitions are left out. */
export function listOf(text: string): readonly string[] {
  if (text === '') return [];
  if (!REGULAR.test(text)) return [text];
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(parts)];
}
