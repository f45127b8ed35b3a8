/** A bundle or one of its files as an answer. */

import { Readable } from 'node:stream';
import { type BundleFiles, zipStream } from '@double-random/core';
import type { Answer, FileAnswer } from '../../http/route.js';

export const ZIP_TYPE = 'application/zip';
export const JSON_TYPE = 'application/json';
export const LINES_TYPE = 'application/x-ndjson';

/** Packed while it is sent: the service never holds the whole of it. */
export const zipAnswer = (files: BundleFiles, name: string, etag: string, cache: string): Answer<FileAnswer> => ({
  body: { type: ZIP_TYPE, name, content: Readable.fromWeb(zipStream(files) as Parameters<typeof Readable.fromWeb>[0]) },
  etag,
  cache,
});

export const fileAnswer = (files: BundleFiles, name: string, etag: string, cache: string): Answer<FileAnswer> => ({
  body: { type: name.endsWith('.ndjson') ? LINES_TYPE : JSON_TYPE, name, content: Readable.from(files.read(name)) },
  etag,
  cache,
});
