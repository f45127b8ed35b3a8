/** Paints the tickets of a stratum at a moment of its replay: they fall onto the line from 0 to 1, the cutoff is drawn, and the line is looked at closely. */

import { CLOSE_PILES, type TicketCloud, WHOLE_PILES } from './ticket-cloud.js';
import { CLOSE, CUT, FALLEN, passed } from './timing.js';

export interface TicketColours {
  readonly line: string;
  readonly text: string;
  readonly other: string;
  readonly under: string;
  readonly lit: string;
  readonly zone: string;
  readonly cutoff: string;
}

/** What a picture is made of: a cloud, the cutoff, and how far the replay is. */
export interface TicketScene {
  readonly cloud: TicketCloud;
  readonly cutoff: number | null;
  readonly time: number;
  /** How many of those selected have been named. */
  readonly named: number;
  readonly font: string;
  readonly colours: TicketColours;
  readonly cutoffWords: string;
}

/** One ticket's fall, as a part of the time in which all of them fall. */
const FALL = 0.35;

const GOLDEN = 0.618033988749895;

/** Slow at both ends. */
const eased = (part: number): number => part * part * (3 - 2 * part);

interface Frame {
  readonly left: number;
  readonly width: number;
  readonly ground: number;
  readonly room: number;
}

/** Sizes while the whole line is seen, on the way, and close. */
function sizesAt(
  { highest, closeHighest }: TicketCloud,
  { width, room }: Frame,
  near: number,
): { side: number; step: number; closeStep: number } {
  const whole = Math.min(width / WHOLE_PILES, room / highest);
  const close = Math.min(width / CLOSE_PILES, room / closeHighest);
  return { side: Math.max(1.5, whole + (close - whole) * near) * 0.84, step: whole, closeStep: close };
}

function paintAxis(context: CanvasRenderingContext2D, { colours, font, cloud, time }: TicketScene, frame: Frame): void {
  const near = eased(passed(time, CUT, CLOSE));
  const end = cloud.closeEnd ** near;
  context.strokeStyle = colours.line;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(frame.left, frame.ground + 1);
  context.lineTo(frame.left + frame.width, frame.ground + 1);
  context.stroke();
  context.fillStyle = colours.text;
  context.font = font;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  context.fillText('0', frame.left, frame.ground + 8);
  context.textAlign = 'right';
  context.fillText(end > 0.995 ? '1' : end.toFixed(3), frame.left + frame.width, frame.ground + 8);
}

function paintCutoff(context: CanvasRenderingContext2D, scene: TicketScene, frame: Frame, end: number): void {
  const { cutoff, colours, time, font, cutoffWords } = scene;
  const shown = eased(passed(time, FALLEN, CUT));
  if (cutoff === null || shown === 0) return;
  const x = frame.left + Math.min(1, cutoff / end) * frame.width;
  context.globalAlpha = shown;
  context.fillStyle = colours.zone;
  context.fillRect(frame.left, frame.ground - frame.room, x - frame.left, frame.room);
  context.strokeStyle = colours.cutoff;
  context.lineWidth = 3;
  context.beginPath();
  context.moveTo(x, frame.ground - frame.room * shown);
  context.lineTo(x, frame.ground + 6);
  context.stroke();
  context.fillStyle = colours.cutoff;
  context.font = font;
  context.textBaseline = 'top';
  const isFarRight = x > frame.left + frame.width * 0.75;
  context.textAlign = isFarRight ? 'right' : 'left';
  context.fillText(cutoffWords, x + (isFarRight ? -10 : 10), frame.ground - frame.room);
  context.globalAlpha = 1;
}

export function paintTickets(context: CanvasRenderingContext2D, width: number, height: number, scene: TicketScene): void {
  const { cloud, colours, time, named } = scene;
  const frame: Frame = { left: 24, width: width - 48, ground: height - 44, room: height - 60 };
  const near = eased(passed(time, CUT, CLOSE));
  const end = cloud.closeEnd ** near;
  const { side, step, closeStep } = sizesAt(cloud, frame, near);
  const falling = passed(time, 0, FALLEN);
  context.clearRect(0, 0, width, height);
  paintCutoff(context, scene, frame, end);
  const isCut = time > FALLEN;
  let colour = '';
  for (let i = cloud.positions.length - 1; i >= 0; i -= 1) {
    const position = cloud.positions[i] ?? 0;
    if (position > end) continue;
    const start = ((i * GOLDEN) % 1) * (1 - FALL);
    const fallen = passed(falling, start, start + FALL);
    if (fallen === 0) continue;
    const resting = frame.ground - side - (cloud.heights[i] ?? 0) * step * (1 - near) - (cloud.closeHeights[i] ?? 0) * closeStep * near;
    const y = resting * fallen * fallen - side * (1 - fallen);
    const wanted = i >= cloud.selected || !isCut ? colours.other : i < named ? colours.lit : colours.under;
    if (wanted !== colour) {
      context.fillStyle = wanted;
      colour = wanted;
    }
    context.fillRect(frame.left + (position / end) * frame.width - side / 2, y, side, side);
  }
  paintAxis(context, scene, frame);
}
