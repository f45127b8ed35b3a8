/** Tables of the portal. On a phone each row becomes a card whose cells name their column. */

import { type Content, type Html, html } from '../../markup/html.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Content;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  /** The cell that names its row; the first column unless told. */
  readonly isHead?: boolean;
}

/** @param caption says what the table holds; read out first */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const headed = columns.some(({ isHead }) => isHead === true);
  const heads = columns.map(
    ({ title, isFigure }) => html`<th scope="col"${isFigure === true ? html` class="figure"` : null}>${title}</th>`,
  );
  const cell = ({ title, cell: contentOf, isFigure, isHead }: Column<Row>, place: number, row: Row): Html => {
    const figure = isFigure === true ? html` class="figure"` : null;
    const given = contentOf(row);
    // On a phone a cell stands beside its label: what is in it must be one thing.
    const content = Array.isArray(given) ? html`<div>${given}</div>` : given;
    return (headed ? isHead === true : place === 0)
      ? html`<th scope="row" data-label="${title}"${figure}>${content}</th>`
      : html`<td data-label="${title}"${figure}>${content}</td>`;
  };
  const lines = rows.map((row) => html`<tr>${columns.map((column, place) => cell(column, place, row))}</tr>\n`);
  return html`<div class="table"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table></div>`;
}
