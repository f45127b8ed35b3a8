import { filesInMemory, holdDraw, proveEntity } from '@double-random/core';
import test from 'ava';
import { readBundle } from '../support/vectors.js';

const undisclosed = () => filesInMemory(readBundle('outside/bundles/s10-partial'));

test('nothing can be proven of a sealed draw before its disclosure, and that is said', async (t) => {
  const proven = await proveEntity(undisclosed(), 'anybody');
  t.deepEqual(!proven.ok && proven.problems.map(({ code }) => code), ['not-disclosed']);
});

test('a sealed draw is not held again from its three published files', async (t) => {
  const held = await holdDraw(undisclosed());
  t.deepEqual(!held.ok && held.problems.map(({ code }) => code), ['not-disclosed']);
});
