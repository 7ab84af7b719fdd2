import type { Cause } from '../src/model/cause';

export function cataloguePage(causes: readonly Cause[]): string;
