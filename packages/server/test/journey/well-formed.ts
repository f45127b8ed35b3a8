/** Whether a text is well-formed XML, as far as a feed uses it: a declaration, elements with attributes, text, character references. */

const NAME = String.raw`[A-Za-z_:][\w:.-]*`;
const REFERENCE = String.raw`&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);`;
const ATTRIBUTE = String.raw`\s+${NAME}="(?:[^<&"]|${REFERENCE})*"`;
const CDATA = String.raw`<!\[CDATA\[[\s\S]*?\]\]>`;
const OPENING = new RegExp(String.raw`^<(${NAME})(?:${ATTRIBUTE})*\s*(/?)>`);
const CLOSING = new RegExp(String.raw`^</(${NAME})\s*>`);
const BETWEEN = new RegExp(`^(?:${CDATA}|[^<&]|${REFERENCE})*`);

/** @returns where the text stops being well-formed, or `null` */
export function malformedAt(xml: string): string | null {
  let rest = xml.replace(/^<\?xml[^?]*\?>\s*/, '').trimEnd();
  const open: string[] = [];
  do {
    const closing = CLOSING.exec(rest);
    const opening = closing === null ? OPENING.exec(rest) : null;
    const [token = '', name = '', selfClosing = ''] = closing ?? opening ?? [];
    if (token === '' || (closing !== null && open.pop() !== name)) return rest.slice(0, 80);
    if (opening !== null && selfClosing === '') open.push(name);
    rest = rest.slice(token.length);
    if (open.length > 0) rest = rest.slice(BETWEEN.exec(rest)?.[0].length ?? 0);
  } while (open.length > 0);
  return rest === '' ? null : rest.slice(0, 80);
}
