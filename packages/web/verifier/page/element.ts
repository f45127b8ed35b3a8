/** Elements made by script: text is only ever text. */

type Child = Node | string | null;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Shows or hides an element for everybody, readers of screens included. */
export const showWhen = (shown: boolean, target: HTMLElement): void => {
  target.hidden = !shown;
};
