/** Times of day at which a visit may start, each half hour of an office's day: HH:MM in China. */

const FIRST_HOUR = 8;
const LAST_HOUR = 18;

export const halfHours: readonly string[] = Array.from({ length: (LAST_HOUR - FIRST_HOUR) * 2 }, (_none, place) => {
  const hour = String(FIRST_HOUR + Math.floor(place / 2)).padStart(2, '0');
  return `${hour}:${place % 2 === 0 ? '00' : '30'}`;
});
