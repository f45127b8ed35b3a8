/** What all charts look like: the house's colours as they are now, legible words, tooltips that are painted (the page's policy forbids inline styles). */

import type { EChartsCoreOption } from 'echarts/core';

/** Told apart by those who see colours differently, in light and dark. */
const PALETTE_LIGHT = ['#0b4a94', '#b35c00', '#12643a', '#7a3e9d', '#a8201a', '#4a5868'];
const PALETTE_DARK = ['#8fbdf5', '#f3b26b', '#7fd6a4', '#d0a7ea', '#ff9c93', '#b1bdcb'];

export function chartLook(style: CSSStyleDeclaration): EChartsCoreOption {
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const text = colour('--text');
  const line = colour('--line');
  const axis = {
    axisLine: { lineStyle: { color: colour('--line-strong') } },
    axisLabel: { color: text },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: text },
  };
  return {
    color: style.colorScheme.includes('dark') && !style.colorScheme.includes('light') ? PALETTE_DARK : PALETTE_LIGHT,
    textStyle: { color: text, fontFamily: colour('--font'), fontSize: 13 },
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    tooltip: {
      renderMode: 'richText',
      trigger: 'axis',
      backgroundColor: colour('--ground'),
      borderColor: line,
      textStyle: { color: text },
    },
    legend: { textStyle: { color: text }, top: 0 },
    categoryAxis: axis,
    valueAxis: axis,
    animationDuration: 300,
  };
}
