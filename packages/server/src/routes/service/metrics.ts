import { done } from '@double-random/core';
import { only, route } from '../../http/route.js';

/** The format of Prometheus's text exposition. */
const TYPES = ['text/plain; version=0.0.4; charset=utf-8'];

export const metricsRoutes = [
  route({
    method: 'GET',
    path: '/metrics',
    tag: 'service',
    who: only(['system-admin'], 'metrics:read'),
    summary: { zh: '供 Prometheus 采集的运行指标', en: 'Figures for a Prometheus server' },
    answer: { status: 200, kind: 'file', types: TYPES },
    handle: async (_call, { metrics }) => done({ body: { type: metrics.contentType, name: null, content: await metrics.text() } }),
  }),
];
