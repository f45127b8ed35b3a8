export { type CertificateOptions, certificate } from './certificate.js';
export type { PersonDisplay } from './content/certificate/inspectors.js';
export type {
  Align,
  Block,
  Column,
  ColumnWidth,
  Document,
  Field,
  Form,
  FormCell,
  Orientation,
  Style,
  Table,
} from './content/document.js';
export { MAKER } from './edition.js';
export type { Report, ReportOptions } from './file.js';
export { type Names, type Notice, type NoticeItem, notice } from './notice.js';
export type { Progress } from './paint/paint.js';
export type { Sink } from './paint/sink.js';
export { explainReport, REPORT_WORDS, type ReportCode, type ReportProblem } from './problems.js';
export { compareReport, type Difference } from './read/compare.js';
export { type MadeFrom, type OtherEdition, readMadeFrom } from './read/made-from.js';
export { certificateAgain, isOfDraw, isOfThisDraw, type PublishedDraw, reportAgain } from './read/make-again.js';
export { type ReadReport, readReport } from './read/read-report.js';
export type { FoundSignature } from './read/signatures.js';
export type { AnnualPlanRecord, PlannedTaskRecord } from './records/annual-plan.js';
export type { AnnualReportRecord, FigureRecord } from './records/annual-report.js';
export type { AssignmentSheetRecord } from './records/assignment-sheet.js';
export type { AuditEntryRecord, AuditExtractRecord } from './records/audit-extract.js';
export { checkBy } from './records/check-by.js';
export type { Condition } from './records/condition.js';
export type { InspectionNoticeRecord } from './records/inspection-notice.js';
export type { InspectionOrderRecord } from './records/inspection-order.js';
export type { DepartmentName, Named } from './records/naming.js';
export type { OnSiteRecord } from './records/on-site-record.js';
export { type ReportKind, type ReportRecord, reportRecord } from './records/records.js';
export type { ResultsBulletinRecord } from './records/results-bulletin.js';
export type { TaskRecord } from './records/task.js';
export type { CheckedItem, Member, VisitingDepartment } from './records/visit.js';
export { type BatchOptions, report, reportBatch } from './report.js';
export { type SealedCertificateOptions, sealedCertificate } from './sealed-certificate.js';
export type { SignatureWords } from './sign/increment.js';
export { type SigningOptions, signReport } from './sign/sign-report.js';
export { openSigningKey, type SigningKey } from './sign/signing-key.js';
