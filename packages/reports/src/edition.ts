/** Which edition of this package made a file. */

/**
 * Stands in every file, and in the hash that caches know it by. It changes, by one, whenever the same record would give
 * other bytes: with the wording of a report, the layout, the fonts or pdfkit. A test holds the bytes of one small report
 * against it.
 */
export const MAKER = 'double-random reports, edition 3';
