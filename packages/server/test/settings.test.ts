import { readSettings } from '@double-random/server';
import test from 'ava';

const portOf = (value: string | undefined): number | string | undefined => {
  const read = readSettings({ PORT: value });
  return 'settings' in read ? read.settings.port : read.bad[0]?.variable;
};

test('the port is 8080 unless set', (t) => {
  t.is(portOf(undefined), 8080);
  t.is(portOf(''), 8080);
});

test('a port from 0 to 65535 is taken', (t) => {
  for (const port of [0, 1, 8081, 65_535]) t.is(portOf(String(port)), port);
});

test('anything else is refused, naming the variable, its value and what is expected', (t) => {
  for (const value of ['65536', '-1', '80.5', '0x50', ' 80', 'http', '100000']) t.is(portOf(value), 'PORT', value);
  t.deepEqual(readSettings({ PORT: 'http' }), {
    bad: [{ variable: 'PORT', value: 'http', expected: 'an integer from 0 to 65535' }],
  });
});
