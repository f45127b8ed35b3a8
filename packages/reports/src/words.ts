/** Days, moments and figures in words, for whoever writes for the same readers without making a paper. Needs nothing of Node. */

export { grouped } from './content/figures.js';
export { day, dayAndTime, dayOf, timeOfRound, weekday } from './content/moment.js';
