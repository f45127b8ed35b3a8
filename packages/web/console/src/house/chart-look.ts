/** What all charts look like: the house's colours as they are now, legible words, tooltips that are painted (the page's policy forbids inline styles). */

import type { EChartsCoreOption } from 'echarts/core';

/** Told apart by those who see colours differently, in light and dark. */
const PALETTE = {
  light: ['#0b4a94', '#b35c00', '#12643a', '#7a3e9d', '#a8201a', '#4a5868'],
  dark: ['#8fbdf5', '#f3b26b', '#7fd6a4', '#d0a7ea', '#ff9c93', '#b1bdcb'],
} as const;

/** Reads a design token, such as `--text`. */
export type TokenReader = (name: string) => string;

/** The library's theme: what it takes for every axis and series that says nothing else. */
export function chartTheme(token: TokenReader, isDark: boolean): Record<string, unknown> {
  const text = token('--text');
  const axis = {
    axisLine: { show: true, lineStyle: { color: token('--line-strong') } },
    axisLabel: { color: text },
    axisTick: { lineStyle: { color: token('--line-strong') } },
    splitLine: { lineStyle: { color: token('--line') } },
    nameTextStyle: { color: text },
  };
  return {
    color: isDark ? PALETTE.dark : PALETTE.light,
    textStyle: { color: text, fontFamily: token('--font') },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
  };
}

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});

/** Names beside lying bars take at most this part of a chart: on phones the bars need the rest. */
const MOST_FOR_NAMES = 0.35;

/** An axis whose labels are no wider than there is room for, and do not cover each other. */
function axisWithin(axis: object, width: number): object {
  const label = objectOf(Reflect.get(axis, 'axisLabel'));
  const wanted: unknown = Reflect.get(label, 'width');
  const most = Math.round(width * MOST_FOR_NAMES);
  return { ...axis, axisLabel: { hideOverlap: true, ...label, ...(typeof wanted === 'number' ? { width: Math.min(wanted, most) } : {}) } };
}

/** The option with what every chart has: a legend, painted tooltips, a description for those who hear it, patterns beside the colours. @param width of the chart, in pixels */
export function withChartDefaults(option: EChartsCoreOption, token: TokenReader, width: number): EChartsCoreOption {
  const text = token('--text');
  return {
    aria: { enabled: true, decal: { show: true } },
    animationDuration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
    ...option,
    xAxis: axisWithin(objectOf(option['xAxis']), width),
    yAxis: axisWithin(objectOf(option['yAxis']), width),
    grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true, ...objectOf(option['grid']) },
    legend: { top: 0, textStyle: { color: text }, ...objectOf(option['legend']) },
    tooltip: {
      trigger: 'axis',
      backgroundColor: token('--ground'),
      borderColor: token('--line'),
      textStyle: { color: text },
      ...objectOf(option['tooltip']),
      renderMode: 'richText',
    },
  };
}
