/**
 * A plan file's text as a tree in which every single value is a text. YAML guesses types (`0101` an octal number, `1.5` a float,
 * `no` false); here the member a value stands at says what it is, so a code keeps its zeros and a rate is never a float. JSON is read by the same parser, as a part of YAML.
 */

import { done, failed, type Outcome } from '@double-random/core';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, visit, type YAMLError } from 'yaml';
import { DEEPEST_YAML, isTooDeep, LONGEST_YAML } from '../reading/yaml-bounds.js';
import { type PlanCode, type PlanProblem, refusal } from './problems.js';

export type Tree = string | readonly Tree[] | { readonly [member: string]: Tree };

export interface PlanText {
  readonly tree: Tree;
  /** The line (from 1) on which the member or item stands, or the nearest one around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

const CODES: Partial<Record<YAMLError['code'], PlanCode>> = {
  DUPLICATE_KEY: 'duplicate-key',
  MULTIPLE_DOCS: 'several-documents',
  BAD_ALIAS: 'alias-refused',
  TAG_RESOLVE_FAILED: 'tag-refused',
  NON_STRING_KEY: 'key-not-text',
};

const WORD = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,{}[\]]+/y;

/** The key or word that begins there. */
function wordAt(text: string, offset: number): string {
  WORD.lastIndex = offset;
  return (WORD.exec(text)?.[0] ?? '').replaceAll(/^["']|["']$/g, '');
}

export function readTree(source: string, fileName: string): Outcome<PlanText, PlanProblem> {
  if (source.length > LONGEST_YAML) return failed({ code: 'too-long', place: { file: fileName }, details: { limit: LONGEST_YAML } });
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (isTooDeep(text)) return failed({ code: 'too-deep', place: { file: fileName }, details: { limit: DEEPEST_YAML } });
  const lines = new LineCounter();
  const parsed = parseDocument(text, { schema: 'failsafe', version: '1.2', lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number) => ({ file: fileName, line: lines.linePos(offset).line });
  const problems = parsed.errors.map(
    ({ code, pos }): PlanProblem => ({
      code: CODES[code] ?? 'not-yaml',
      place: at(pos[0]),
      details: { reason: code, found: wordAt(text, pos[0]) },
    }),
  );
  problems.push(...refusedNodes(parsed).map(({ code, offset, found = '' }) => ({ code, place: at(offset), details: { found } })));
  if (problems.length > 0) return refusal(problems);
  return done({
    tree: (parsed.contents === null ? '' : parsed.toJS()) as Tree,
    lineOf: (path) => {
      const offset = offsetOf(parsed.contents, path);
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
  });
}

interface RefusedNode {
  readonly code: PlanCode;
  readonly offset: number;
  readonly found?: string;
}

/** What YAML allows and a plan does not. */
function refusedNodes(parsed: Document.Parsed): RefusedNode[] {
  const refused: RefusedNode[] = [];
  visit(parsed, {
    Node: (_, node) => {
      const [offset] = (node as ParsedNode).range;
      if (isAlias(node) || node.anchor !== undefined) refused.push({ code: 'alias-refused', offset });
      else if (node.tag !== undefined) refused.push({ code: 'tag-refused', offset, found: node.tag });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value === '__proto__') refused.push({ code: 'key-not-text', offset: (key as ParsedNode).range[0] });
    },
  });
  return refused;
}

function offsetOf(root: ParsedNode | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let offset = root?.range[0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = (pair.key as ParsedNode).range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      offset = (node as ParsedNode).range[0];
    } else break;
  }
  return offset;
}
