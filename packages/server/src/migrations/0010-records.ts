import type { Knex } from 'knex';
import { INSPECTION_METHODS } from '../plans/planned-task.js';
import { SHOWING } from '../records/arrival.js';
import { REPORT_KINDS, REPORT_STATES } from '../records/report.js';
import { MEMBERSHIPS, STANDINGS } from '../records/submission.js';
import { DISPOSITIONS } from '../results/dispositions.js';
import { type Migration, oneOf, sortedText } from './migration.js';

const HEX_HASH = 64;

/** What inspectors send: arrivals, submissions with their attachments, reports; and who has left a team. */
export const records: Migration = {
  name: '0010-records',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('arrivals', (table) => {
      table.specificType('visit_id', key).notNullable();
      table.specificType('department', key).notNullable();
      table.specificType('inspector', key).notNullable();
      table.text('made_by').notNullable();
      table.text('arrived_at').notNullable();
      table.text('certificate').notNullable();
      table.text('code').notNullable();
      table.text('received_at').notNullable();
      table.primary(['visit_id', 'department', 'inspector']);
      table.foreign(['visit_id', 'department']).references(['visit_id', 'department']).inTable('visit_parts');
      table.check(oneOf('certificate', SHOWING), [], 'arrivals_certificate');
      table.check(oneOf('code', SHOWING), [], 'arrivals_code');
    });
    await knex.schema.createTable('former_inspectors', (table) => {
      table.specificType('visit_id', key).notNullable().references('visits.id');
      table.specificType('department', key).notNullable();
      table.specificType('inspector', key).notNullable();
      table.text('left_at').notNullable();
      table.primary(['visit_id', 'department', 'inspector']);
    });
    await knex.schema.createTable('submissions', (table) => {
      table.specificType('id', key).primary();
      table.specificType('visit_id', key).notNullable();
      table.specificType('department', key).notNullable();
      table.specificType('item', key).notNullable();
      table.text('made_by').notNullable();
      table.specificType('inspector', key).notNullable();
      table.text('device').notNullable();
      table.text('code_table').notNullable();
      table.text('result').notNullable();
      table.text('method').notNullable();
      table.text('finding').notNullable();
      table.text('disposition').notNullable();
      table.text('correct_by').nullable();
      table.text('made_at').notNullable();
      table.specificType('received_at', key).notNullable();
      table.text('content_hash').notNullable();
      table.text('membership').notNullable();
      table.text('standing').notNullable();
      table.foreign(['visit_id', 'department']).references(['visit_id', 'department']).inTable('visit_parts');
      table.check(oneOf('method', INSPECTION_METHODS), [], 'submissions_method');
      table.check(oneOf('disposition', DISPOSITIONS), [], 'submissions_disposition');
      table.check(`(disposition = 'order-to-correct') = (correct_by is not null)`, [], 'submissions_correct_by');
      table.check(oneOf('membership', MEMBERSHIPS), [], 'submissions_membership');
      table.check(oneOf('standing', STANDINGS), [], 'submissions_standing');
      table.check(`length(content_hash) = ${HEX_HASH}`, [], 'submissions_hash');
      table.index(['visit_id', 'department', 'item', 'standing']);
      table.index(['department', 'standing', 'visit_id', 'item']);
    });
    await knex.schema.createTable('submission_replaces', (table) => {
      table.specificType('submission_id', key).notNullable().references('submissions.id');
      table.specificType('replaced_id', key).notNullable();
      table.primary(['submission_id', 'replaced_id']);
    });
    await knex.schema.createTable('attachment_uploads', (table) => {
      table.text('id').primary();
      table.text('sha256').notNullable();
      table.text('user_id').notNullable();
      table.text('begun_at').notNullable();
      table.text('stored_at').nullable();
      table.check(`length(sha256) = ${HEX_HASH}`, [], 'attachment_uploads_hash');
      table.index(['sha256', 'user_id']);
      table.index(['begun_at']);
    });
    await knex.schema.createTable('attachment_parts', (table) => {
      table.text('upload').notNullable().references('attachment_uploads.id').onDelete('CASCADE');
      table.integer('part').notNullable();
      table.binary('bytes').notNullable();
      table.primary(['upload', 'part']);
    });
    await knex.schema.createTable('attachments', (table) => {
      table.specificType('sha256', key).primary();
      table.text('type').notNullable();
      table.bigInteger('size').notNullable();
      table.text('upload').notNullable().unique().references('attachment_uploads.id');
      table.text('stored_at').notNullable();
      table.check(`length(sha256) = ${HEX_HASH}`, [], 'attachments_hash');
      table.check('size > 0', [], 'attachments_size');
    });
    await knex.schema.createTable('submission_attachments', (table) => {
      table.specificType('submission_id', key).notNullable().references('submissions.id');
      table.specificType('sha256', key).notNullable();
      table.text('name').notNullable();
      table.primary(['submission_id', 'sha256']);
      table.index(['sha256']);
    });
    await knex.schema.createTable('visit_reports', (table) => {
      table.specificType('id', key).primary();
      table.specificType('visit_id', key).notNullable();
      table.text('draw_id').notNullable().references('draws.id');
      table.specificType('entity', key).notNullable();
      table.specificType('department', key).notNullable();
      table.specificType('addressee', key).notNullable().references('departments.id');
      table.specificType('inspector', key).notNullable();
      table.text('made_by').notNullable();
      table.text('kind').notNullable();
      table.text('reason').notNullable();
      table.text('public_reason').notNullable();
      table.text('evidence').notNullable();
      table.text('made_at').notNullable();
      table.specificType('received_at', key).notNullable();
      table.text('content_hash').notNullable();
      table.text('state').notNullable();
      table.text('decided_at').nullable();
      table.text('decided_by').nullable();
      table.text('decision_reason').nullable();
      table.integer('event').nullable();
      table.foreign(['visit_id', 'department']).references(['visit_id', 'department']).inTable('visit_parts');
      table.check(oneOf('kind', REPORT_KINDS), [], 'visit_reports_kind');
      table.check(oneOf('state', REPORT_STATES), [], 'visit_reports_state');
      table.check(`(state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)`, [], 'visit_reports_decided');
      table.check(`(state = 'declined') = (decision_reason is not null)`, [], 'visit_reports_declined');
      table.check(`(state = 'accepted') = (event is not null)`, [], 'visit_reports_accepted');
      table.check(`length(content_hash) = ${HEX_HASH}`, [], 'visit_reports_hash');
      table.index(['addressee', 'state', 'received_at', 'id']);
      table.index(['visit_id', 'received_at', 'id']);
    });
  },
  async down(knex: Knex) {
    const tables = ['visit_reports', 'submission_attachments', 'attachments', 'attachment_parts', 'attachment_uploads'];
    const before = ['submission_replaces', 'submissions', 'former_inspectors', 'arrivals'];
    for (const table of [...tables, ...before]) await knex.schema.dropTable(table);
  },
};
