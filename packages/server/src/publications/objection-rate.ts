/** How many objections one address may send: anybody may, and each is work for a reviewer. Counted in the memory of each instance. */

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem, type ServiceProblem } from '../problems/problems.js';
import { limitedAs } from '../rights/limited-as.js';
import type { Service } from '../service.js';

const HOUR = 3600;

const limiters = new WeakMap<Service['store'], RateLimiterMemory>();

function limiterOf({ store, settings }: Pick<Service, 'store' | 'settings'>): RateLimiterMemory {
  const limiter = limiters.get(store) ?? new RateLimiterMemory({ points: settings.objectionsPerHour, duration: HOUR });
  limiters.set(store, limiter);
  return limiter;
}

/** Counts an objection. @returns why it is too many, or `null` */
export async function objectionRate(service: Pick<Service, 'store' | 'settings'>, address: string): Promise<ServiceProblem | null> {
  try {
    await limiterOf(service).consume(limitedAs(address));
    return null;
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes) return problem('too-many-requests', { seconds: Math.ceil(thrown.msBeforeNext / 1000) });
    throw thrown;
  }
}
