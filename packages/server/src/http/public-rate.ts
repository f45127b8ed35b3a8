/** How often one address may call the public routes. Counted in the memory of each instance. */

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem, type ServiceProblem } from '../problems/problems.js';
import { limitedAs } from '../rights/limited-as.js';

const MINUTE = 60;

export interface PublicRate {
  /** Counts a call. @returns why it is too many, or `null` */
  readonly take: (address: string) => Promise<ServiceProblem | null>;
  /** Counts it no more: its answer was at hand. Many people may share one address. */
  readonly giveBack: (address: string) => Promise<void>;
}

export function publicRate(requestsPerMinute: number): PublicRate {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: MINUTE });
  return {
    take: async (address) => {
      try {
        await limiter.consume(limitedAs(address));
        return null;
      } catch (thrown) {
        if (thrown instanceof RateLimiterRes) return problem('too-many-requests', { seconds: Math.ceil(thrown.msBeforeNext / 1000) });
        throw thrown;
      }
    },
    giveBack: async (address) => {
      await limiter.reward(limitedAs(address));
    },
  };
}
