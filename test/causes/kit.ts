import { CAUSES } from '../../src/causes/registry';
import type { Cause } from '../../src/model/cause';

/** Every cause, and every case of one as it is told. */
export const TOLD: readonly Cause[] = CAUSES.flatMap((cause) => [
  cause,
  ...(cause.cases ?? []).map((one) => ({ ...cause, ...one, id: `${cause.id} (${one.name ?? 'a case'})` })),
]);
