import type { ComponentType, ReactNode } from 'react';
import type { LookupId } from '../../model/lookup';
import type { Advice } from '../../model/advice';
import type { SentRequest } from '../../lookups/recorded-graph';
import type { AnswerActions } from '../answer/answer-actions';
import type { Level } from '../parts/Heading';
import type { LookupPlace } from './lookup-place';
import type { Resolver } from './resolver';
import type { Session } from './session';

/** Where something is looked up. */
export interface LookupContext {
  readonly place: LookupPlace;
  readonly advice: Advice;
  readonly level: Level;
  readonly actions: AnswerActions;
}

/** What a deployer set up; null where it's off. */
export interface SetUp {
  /** Microsoft Graph. */
  readonly session: Session | null;
  /** DNS. */
  readonly resolver: Resolver | null;
}

interface LookupWords {
  /** Above the button, unless a step that asks for it stands there. */
  readonly heading?: string;
  readonly intro?: ReactNode;
  readonly button: string;
  /** For screen readers, where several buttons have the same words. */
  readonly label?: string;
  readonly again: string;
  /** Said aloud while it asks. */
  readonly asking: string;
}

/** What a look-up brings back, at least: the requests that were sent, as evidence. */
export interface LookupAnswer {
  readonly requests: readonly SentRequest[];
}

export interface ResultProps<Q, A, V> {
  readonly question: Q;
  readonly answer: A;
  readonly context: LookupContext;
  readonly via: V;
  /** Asks something else in the same place. The pressed button goes with its list; the focus moves to the one that stays. */
  readonly onAsk: (question: Q) => void;
}

/**
 * One look-up: a live fact that somebody asks for by a click.
 * Q: what is asked about; A: what comes back; V: whom it asks.
 */
export interface Lookup<Q, A extends LookupAnswer, V> {
  readonly id: LookupId;
  /** Whom it asks, out of what is set up; null where that's off, and then the look-up isn't offered. */
  readonly needs: (setUp: SetUp) => V | null;
  /** The questions that come up in this place; none where it doesn't apply. Asks nobody. */
  readonly appliesTo: (context: LookupContext) => readonly Q[];
  /** Tells questions apart: an answer is still there after another tab. */
  readonly keyOf: (question: Q) => string;
  readonly words: (question: Q, context: LookupContext, via: V) => LookupWords;
  /** Under the button: whom it asks for what, before anybody is asked. */
  readonly Before: ComponentType<{ readonly question: Q; readonly via: V; readonly place: LookupPlace }>;
  readonly ask: (question: Q, via: V, signal: AbortSignal) => Promise<A>;
  /** The answer in a few words, said aloud. */
  readonly say: (answer: A) => string;
  readonly Result: ComponentType<ResultProps<Q, A, V>>;
  /** What is said about questions beyond the first few. */
  readonly more?: (count: number) => string;
  /** Where several questions would have the same button: one of them at a time, under a tab with its name. */
  readonly tabs?: { readonly label: () => string; readonly tabOf: (question: Q) => string };
}

/** For look-ups through Microsoft Graph. */
export const needsGraph = ({ session }: SetUp): Session | null => session;
