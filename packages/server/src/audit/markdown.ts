/** The catalogue of events as Markdown, for docs/audit.md. */

import { AUDIT_EVENTS } from './catalogue.js';
import type { AuditEventForm } from './event.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** One row for each event. */
export function eventsMarkdown(): string {
  const rows = Object.entries<AuditEventForm>(AUDIT_EVENTS).map(([event, { subject, zh, en, details }]) => {
    const cells = [`\`${event}\``, `\`${subject}\``, `${zh}<br>${en}`, details.map((detail) => `\`${detail}\``).join(', ') || '—'];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return ['| 事件 event | 对象 subject | 含义 meaning | 细节 details |', '|---|---|---|---|', ...rows].join('\n');
}
