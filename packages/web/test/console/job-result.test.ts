import test from 'ava';
import { jobResult } from '../../console/src/areas/jobs/job-result.js';

test('what came of a job, with the screen that shows it', (t) => {
  const schedule = jobResult('schedule-visits', { task: 't1', placed: 58, days: 2, unplaced: 1 }, null);
  t.is(schedule.words.zh, '已排 58 户，用 2 个工作日；未排上 1 户。');
  t.is(schedule.to, '/tasks/t1');
  t.is(
    jobResult('import-apply', { version: 3, added: 1, changed: 2, gone: 0 }, null).words.en,
    'The directory is at version 3: 1 new, 2 changed, 0 gone.',
  );
  t.is(jobResult('prepare-draw', { preparation: 'p' }, 't2').to, '/tasks/t2/preparation');
});

test('without the facts there is no link into nowhere', (t) => {
  t.is(jobResult('schedule-visits', {}, null).to, null);
  t.is(jobResult('prepare-draw', { preparation: 'p' }, null).to, null);
  t.is(jobResult('make-papers', {}, null).to, null);
});
