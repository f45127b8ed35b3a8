/** Where the papers of a thing are: views tell it, so that nobody has to know how addresses are made. */

const query = (members: Readonly<Record<string, string>>): string => `?${new URLSearchParams(members).toString()}`;

export const PAPER_PATHS = {
  planNotice: (plan: string): string => `/api/v1/public/plans/${plan}/notice.pdf`,
  editionNotice: (plan: string, edition: number): string => `/api/v1/public/plans/${plan}/editions/${edition}/notice.pdf`,
  taskNotice: (task: string): string => `/api/v1/public/tasks/${task}/notice.pdf`,
  results: (task: string): string => `/api/v1/public/tasks/${task}/results.pdf`,
  audit: (task: string): string => `/api/v1/tasks/${task}/audit.pdf`,
  certificate: (draw: string): string => `/api/v1/public/draws/${draw}/certificate.pdf`,
  annualReport: (year: number, department: string | null): string =>
    `/api/v1/public/statistics.pdf${query({ year: String(year), ...(department === null ? {} : { department }) })}`,
  notice: (visit: string): string => `/api/v1/visits/${visit}/notice.pdf`,
  order: (visit: string): string => `/api/v1/visits/${visit}/order.pdf`,
  record: (visit: string, form: 'blank' | 'filled'): string => `/api/v1/visits/${visit}/record.pdf?form=${form}`,
} as const;
