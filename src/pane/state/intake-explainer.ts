import type { Advice } from '../../model/advice';
import type { Door } from '../../model/raw-bounce';
import { isProblem } from '../../sources/source';
import type { IncomingMessage, Intake, ReadOptions } from '../../sources/source';
import type { Diagnoser } from '../engine/diagnoser';
import { relevantParts, viewOfAnswer } from './answer-view';
import { ownProblem, sourceProblem } from './problems';
import type { ReadingSession } from './reading-session';
import type { View } from './state';

/** One answer and the message it was found in. */
interface ExplainedMessage {
  readonly advice: Advice;
  readonly message: IncomingMessage;
}

/** The answers of one message, or the problem that kept it from being read. */
export type Explained = readonly ExplainedMessage[] | Extract<View, { page: 'problem' }>;

/** Turns what a way in brought into a page: a problem, one answer, or a list. */
export class IntakeExplainer {
  constructor(
    private readonly session: ReadingSession,
    private readonly diagnoser: Diagnoser,
  ) {}

  /** @returns null if another reading began in the meantime */
  async explain(generation: number, message: IncomingMessage, options: ReadOptions = {}): Promise<Explained | null> {
    const raw = await message.read({ ...options, signal: this.session.signal });
    if (generation !== this.session.generation) return null;
    if (isProblem(raw)) return { page: 'problem', problem: sourceProblem(raw) };
    const advices = await this.diagnoser.diagnose(raw);
    return advices.map((advice) => ({ advice, message }));
  }

  async show(generation: number, door: Door, taking: Promise<Intake>): Promise<void> {
    try {
      const intake = await taking;
      if (generation === this.session.generation) await this.showIntake(generation, door, intake);
    } catch (error) {
      this.session.finish(generation, { page: 'problem', problem: ownProblem(error) });
    }
  }

  private async showIntake(generation: number, door: Door, intake: Intake): Promise<void> {
    const { messages, problems, next, isOneMessage = false } = intake;
    const [problem] = problems;
    if (messages.length === 0 && problem !== undefined && problems.length === 1) {
      this.session.finish(generation, { page: 'problem', problem: sourceProblem(problem) });
      return;
    }
    const isSingle = messages.length === 1 && problems.length === 0 && next === undefined;
    if (isSingle || (isOneMessage && messages.length > 0)) await this.showOneMessage(generation, door, intake);
    else this.session.startTriage(intake, door);
  }

  /** The parts of one message in Outlook: one answer if only one of them counts, otherwise a list. */
  private async showOneMessage(generation: number, door: Door, { messages, problems }: Intake): Promise<void> {
    const all: ExplainedMessage[] = [];
    for (const message of messages) {
      const explained = await this.explain(generation, message);
      if (explained === null) return;
      if ('page' in explained) {
        this.session.finish(generation, explained);
        return;
      }
      all.push(...explained);
    }
    if (generation !== this.session.generation) return;
    const [refused] = problems.filter(({ reason }) => reason !== 'too-many');
    // Without the message's own text, ordinary attachments or bare headers prove nothing: the problem is the better answer.
    if (refused !== undefined && all.every(({ advice }) => saysNothing(advice))) {
      this.session.finish(generation, { page: 'problem', problem: sourceProblem(refused) });
      return;
    }
    const relevant = relevantParts(all.map(({ advice }) => advice.kind)).flatMap((part) => all[part] ?? []);
    const [only] = relevant;
    if (only === undefined) return;
    const skipped = problems.filter(({ reason }) => reason === 'too-many');
    if (relevant.length === 1 && skipped.length === 0)
      this.session.finish(generation, viewOfAnswer({ advice: only.advice, origin: only.message.origin }));
    else
      this.session.startTriage(
        { messages: [...new Set(relevant.map(({ message }) => message))], problems: skipped },
        door,
      );
  }
}

/** Whether an answer holds nothing that a person could act on. */
const saysNothing = ({ kind, bounce }: Advice): boolean =>
  kind === 'not-a-bounce' || kind === 'unreadable' || (kind === 'failure' && bounce.recipients.length === 0);
