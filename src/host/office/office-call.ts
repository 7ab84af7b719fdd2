/** Every failure of the outside world in one shape. `code` is Office's number: its texts are localised, the number is not. */
export interface HostError {
  readonly where: string;
  readonly code: number | null;
  readonly message: string;
  readonly canRetry: boolean;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

/** The part of Office.AsyncResult that is looked at. */
interface Answer<T> {
  /** `succeeded` or `failed` when it comes; the type definitions call it a number. */
  readonly status: unknown;
  readonly value: T;
  // Typed as always there; several hosts leave it out.
  readonly error?: { readonly code?: number; readonly message?: string } | null;
}

/** The last failures, for a diagnosis of the host: calls and codes, nothing of any message. */
const failures: HostError[] = [];
const MAX_KEPT = 20;
export const recentFailures = (): readonly HostError[] => failures;

const DEFAULT_LIMIT_MS = 10_000;

// Missing permission, attachment kind, unknown id: asking again gives the same answer.
const FINAL_CODES = new Set([9003, 9038, 9043, 9049, 9057]);

export const hostError = (where: string, message: string, code: number | null = null, canRetry = false): HostError => ({
  where,
  code,
  message,
  canRetry,
});

/**
 * Makes one Office call. Three outcomes besides success are normal there and all end in a HostError: it throws at once
 * (item is null, unknown event), it answers with a code, or it never answers at all.
 * @param where the call's name, for the person's report
 * @param start starts the call and passes on the callback
 * @param limitMs how long to wait; a later answer is dropped
 * @param onLate gets what comes after that, where something has to be put back
 */
export function officeCall<T>(
  where: string,
  start: (done: (answer: Answer<T>) => void) => void,
  limitMs: number = DEFAULT_LIMIT_MS,
  onLate?: (value: T) => void,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    let ended: 'well' | 'badly' | null = null;
    const fail = (error: HostError): void => {
      clearTimeout(timer);
      if (ended !== null) return;
      ended = 'badly';
      failures.push(error);
      if (failures.length > MAX_KEPT) failures.shift();
      resolve({ ok: false, error });
    };
    const timer = setTimeout(() => {
      fail(hostError(where, `no answer within ${Math.round(limitMs / 1000)} s`, null, true));
    }, limitMs);
    try {
      start((answer) => {
        if (answer.status === 'succeeded') {
          clearTimeout(timer);
          // Some hosts answer twice: what they say again is not late, it is in use.
          if (ended === 'badly') onLate?.(answer.value);
          ended ??= 'well';
          resolve({ ok: true, value: answer.value });
          return;
        }
        const code = answer.error?.code ?? null;
        fail(hostError(where, answer.error?.message ?? 'failed', code, code === null || !FINAL_CODES.has(code)));
      });
    } catch (error) {
      fail(hostError(where, messageOf(error)));
    }
  });
}

/** A member of one of the host's objects; members are getters, and some throw for kinds of items that lack them. */
export function memberOf(object: object, name: string): unknown {
  try {
    return (object as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}

/** Whatever was thrown, as an error. */
export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

export const messageOf = (error: unknown): string => asError(error).message;
