/** Moments in sentences for people: records keep UTC, and people in China read their own clocks. */

import type { Language, Words } from '@double-random/core';
import { dayAndTime } from '@double-random/reports/words';

/** RFC 3339, with its zone. */
const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})/g;

const told = (sentence: string, language: Language): string =>
  sentence.replaceAll(MOMENT, (moment) => {
    const time = dayAndTime(moment, language);
    return language === 'zh' ? `北京时间${time}` : `${time} Beijing time`;
  });

/** The same sentence with its moments in Beijing time, which it names. */
export const inBeijing = ({ zh, en }: Words): Words => ({ zh: told(zh, 'zh'), en: told(en, 'en') });
