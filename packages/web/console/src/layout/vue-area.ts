import type { Component } from 'vue';
import type { Area } from './area.js';

/** An area whose screens are Vue components, loaded when they are first shown. */
export type VueArea = Area<{ readonly default: Component }>;
