import { currentItem } from '../../host/office/mailbox';
import { asError } from '../../host/office/office-call';
import { canSeeSelection } from '../../host/office/selection';
import type { Door } from '../../model/raw-bounce';
import { SOURCES } from '../../sources/registry';
import type { IncomingMessage, Intake } from '../../sources/source';
import type { Diagnoser } from '../engine/diagnoser';
import type { Effect, Event, Look } from './events';
import { step } from './step';
import type { State } from './state';
import { summarizeMessage } from './summarize-message';

/** A hostile message may take long; the others don't wait for it longer than this. */
const MESSAGE_LIMIT_MS = 20_000;
/** Often enough to look alive, rarely enough for a click to come between. */
const SHOW_EVERY_MS = 250;

export interface Engines {
  readonly diagnoser: Diagnoser;
  /** Makes a second engine for lists: a list that's being read must not delay the bounce that is selected meanwhile. */
  readonly createListDiagnoser: () => Diagnoser;
  readonly limitMs?: number;
}

/** The state of one pane, and everything that is done because of it. */
export interface Store {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /**
   * What a gesture brings.
   * @param take is called immediately, inside the event of the gesture
   */
  readonly read: (door: Door, name: string, take: () => Promise<Intake>) => void;
  /** @param changed is called whenever the state has changed, for a list that grows a few times a second */
  readonly subscribe: (changed: (state: State) => void) => () => void;
}

export const createStore = (initial: State, engines: Engines): Store => new EffectRunner(initial, engines);

/** What Outlook shows now. */
export const lookAtOutlook = (): Look => ({ item: currentItem(), canList: canSeeSelection() });

class EffectRunner implements Store {
  private readonly listeners = new Set<(state: State) => void>();
  private abort = new AbortController();
  private abortList = new AbortController();
  private listDiagnoser: Diagnoser | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private current: State,
    private readonly engines: Engines,
  ) {}

  readonly state = (): State => this.current;

  readonly dispatch = (event: Event): void => {
    const [next, ...effects] = step(this.current, event);
    const hasChanged = next !== this.current;
    this.current = next;
    for (const effect of effects) this.run(effect);
    if (!hasChanged) return;
    const isProgress = event.type === 'list-fetched' || event.type === 'list-grew';
    if (isProgress && next.triage?.isRunning === true) this.timer ??= setTimeout(this.show, SHOW_EVERY_MS);
    else this.show();
  };

  readonly read = (door: Door, name: string, take: () => Promise<Intake>): void => {
    this.dispatch({ type: 'brought', door, name, look: lookAtOutlook() });
    const { run } = this.current;
    this.answer(run, take(), (intake) => ({ type: 'intake', run, intake, name }));
  };

  readonly subscribe = (changed: (state: State) => void): (() => void) => {
    this.listeners.add(changed);
    return () => {
      this.listeners.delete(changed);
    };
  };

  private readonly show = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const changed of this.listeners) changed(this.current);
  };

  private run(effect: Effect): void {
    switch (effect.do) {
      case 'stop':
        this.engines.diagnoser.cancel();
        this.abort.abort();
        this.abort = new AbortController();
        return;
      case 'stop-list':
        this.abortList.abort();
        this.abortList = new AbortController();
        this.listDiagnoser?.cancel();
        return;
      case 'read-selection': {
        const source = effect.door === 'compose-draft' ? SOURCES.composeDraft : SOURCES.selectedItem;
        this.answer(effect.run, source.read(), (intake) => ({
          type: 'item-read',
          run: effect.run,
          intake,
          look: lookAtOutlook(),
        }));
        return;
      }
      case 'ask-rows': {
        const { run, asked, why } = effect;
        this.answer(run, SOURCES.selectedItems.read(), (intake) => ({
          type: 'rows',
          run,
          asked,
          why,
          intake,
          look: lookAtOutlook(),
        }));
        return;
      }
      case 'read-message': {
        const { run, message, isClick } = effect;
        this.answer(run, readOne(message, this.abort.signal, isClick), (read) => ({ type: 'message-read', run, read }));
        return;
      }
      case 'diagnose': {
        const { run, raw } = effect;
        this.answer(run, this.engines.diagnoser.diagnose(raw), (advices) => ({ type: 'diagnosed', run, advices }));
        return;
      }
      default:
        this.runForList(effect);
    }
  }

  private runForList(effect: Extract<Effect, { readonly work: number }>): void {
    const { work } = effect;
    const { signal } = this.abortList;
    switch (effect.do) {
      case 'fetch': {
        const { position, message, isClick } = effect;
        // A source never rejects. If one does, only this message is missed.
        void readOne(message, signal, isClick)
          .catch(asError)
          .then((read) => {
            this.dispatch({ type: 'list-fetched', work, position, read });
          });
        return;
      }
      case 'summarize': {
        const { position, raw } = effect;
        const { createListDiagnoser, limitMs = MESSAGE_LIMIT_MS } = this.engines;
        const diagnoser = (this.listDiagnoser ??= createListDiagnoser());
        void summarizeMessage(raw, position, diagnoser, limitMs).then((progress) => {
          this.dispatch({ type: 'list-grew', work, position, progress });
        });
        return;
      }
      case 'fetch-page':
        void effect.next(signal).then((intake) => {
          this.dispatch({ type: 'list-page', work, intake });
        });
        return;
      case 'refresh-list':
        void effect.refresh(signal).then((intake) => {
          this.dispatch({ type: 'list-refreshed', work, intake });
        });
    }
  }

  /** Turns what a promise brings into an event, and its failure into the other one. */
  private answer<T>(run: number, promise: Promise<T>, eventOf: (value: T) => Event): void {
    promise.then(
      (value) => {
        this.dispatch(eventOf(value));
      },
      (error: unknown) => {
        this.dispatch({ type: 'failed', run, error: asError(error) });
      },
    );
  }
}

const readOne = (message: IncomingMessage, signal: AbortSignal, isClick: true | undefined) =>
  message.read({ signal, ...(isClick === undefined ? {} : { isClick }) });
