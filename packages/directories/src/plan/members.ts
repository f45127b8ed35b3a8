/** What stands where in a plan's raw tree, if it is readable there: `undefined` where it is missing or malformed. */

import { isNothing, readDate, readInteger, readTime } from './scalars.js';
import type { Tree } from './tree.js';

export const member = (tree: Tree | undefined, ...path: readonly (string | number)[]): Tree | undefined =>
  path.reduce<Tree | undefined>(
    (found, step) => (typeof found === 'object' && Object.hasOwn(found, step) ? (found as Record<string | number, Tree>)[step] : undefined),
    tree,
  );
export const textAt = (tree: Tree | undefined, ...path: readonly (string | number)[]): string | undefined => {
  const found = member(tree, ...path);
  return typeof found === 'string' ? found : undefined;
};
export const listAt = (tree: Tree | undefined, ...path: readonly (string | number)[]): readonly Tree[] => {
  const found = member(tree, ...path);
  return Array.isArray(found) ? found : [];
};
export const entriesAt = (tree: Tree | undefined, ...path: readonly (string | number)[]): [string, Tree][] => {
  const found = member(tree, ...path);
  return typeof found === 'object' && !Array.isArray(found) ? Object.entries(found) : [];
};
/** Whether the member is there; `null`, `~` and an empty value are not. */
export const given = (tree: Tree | undefined, name: string): boolean => {
  const found = member(tree, name);
  return found !== undefined && !(typeof found === 'string' && isNothing(found));
};
export const timeAt = (tree: Tree, name: string): string | undefined => {
  const outcome = readTime(textAt(tree, name) ?? '');
  return outcome.ok ? outcome.value : undefined;
};
export const dateAt = (tree: Tree, ...path: readonly string[]): string | undefined => {
  const outcome = readDate(textAt(tree, ...path) ?? '');
  return outcome.ok ? outcome.value : undefined;
};
export const integerAt = (tree: Tree, ...path: readonly string[]): number | undefined => {
  const outcome = readInteger(0)(textAt(tree, ...path) ?? '');
  return outcome.ok ? outcome.value : undefined;
};
