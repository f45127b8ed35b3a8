export { type CertificateOptions, certificate, type Report } from './certificate.js';
export type { PersonDisplay } from './content/certificate/inspectors.js';
export type { Align, Block, Column, ColumnWidth, Document, Field, Style, Table } from './content/document.js';
export type { Names, Notice, NoticeItem } from './notice.js';
export type { Sink } from './paint/sink.js';
export { explainReport, REPORT_WORDS, type ReportCode, type ReportProblem } from './problems.js';
