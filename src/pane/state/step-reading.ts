import type { Door } from '../../model/raw-bounce';
import type { Advice } from '../../model/advice';
import { isProblem } from '../../sources/source';
import type { IncomingMessage, Intake, SourceProblem } from '../../sources/source';
import { relevantParts, viewOfAnswer } from './answer-view';
import { then } from './events';
import type { EventOf, Step } from './events';
import type { ExplainedMessage, FailureReason, Reading, State } from './state';
import { startList } from './step-list';

// One reading at a time, from a way in to a page: a problem, one answer, or a list.

/** Every reading begins the same way: with the next number and the page that waits, and whatever ran before stops. */
export const begin = (state: State, door: Door, name: string): Step => [
  { ...state, run: state.run + 1, door, reading: null, view: { page: 'reading', door, name } },
  { do: 'stop' },
];

/** One level up: to the list, if there is one, otherwise to the first page. */
export const close = (state: State): Step => [
  {
    ...state,
    run: state.run + 1,
    door: state.triage?.door ?? null,
    reading: null,
    view: state.triage === null ? { page: 'welcome', note: null } : { page: 'triage' },
  },
  { do: 'stop' },
];

/** What a gesture will bring. It's newer than the selection, even if the host reports that later. */
export function brought(state: State, { door, name, look }: EventOf<'brought'>): Step {
  const item = look.item?.key ?? null;
  const seen: State = { ...state, selection: { ...state.selection, item, isAsked: false } };
  const begun = begin({ ...seen, again: { of: 'selection' } }, door, name);
  if (item !== null || !look.canList) return begun;
  return then(begun, (next) => {
    const asked = next.selection.asked + 1;
    return [
      { ...next, selection: { ...next.selection, asked } },
      { do: 'ask-rows', run: next.run, asked, why: 'seen' },
    ];
  });
}

export function intakeCame(state: State, { intake, name }: EventOf<'intake'>): Step {
  const { door } = state;
  if (door === null) return [state];
  return takeIntake({ ...state, again: { of: 'intake', door, name, intake } }, intake);
}

/** What a way in brought becomes a problem, one answer, or a list. */
export function takeIntake(state: State, intake: Intake): Step {
  const { messages, problems, next, isOneMessage = false } = intake;
  const [problem] = problems;
  if (messages.length === 0 && problem !== undefined && problems.length === 1) return [showProblem(state, problem)];
  const isSingle = messages.length === 1 && problems.length === 0 && next === undefined;
  const isOne = isSingle || (isOneMessage && messages.length > 0);
  return isOne ? readMessages(state, { messages, problems, explained: [], part: null }) : startList(state, intake);
}

function readMessages(state: State, reading: Reading, isClick = false): Step {
  const [message] = reading.messages;
  if (message === undefined) return finish(state, reading);
  return [
    { ...state, reading },
    { do: 'read-message', run: state.run, message, ...(isClick ? { isClick } : {}) },
  ];
}

export function messageRead(state: State, { read }: EventOf<'message-read'>): Step {
  return isProblem(read) ? [showProblem(state, read)] : [state, { do: 'diagnose', run: state.run, raw: read }];
}

export function diagnosed(state: State, { advices }: EventOf<'diagnosed'>): Step {
  const { reading } = state;
  const [message, ...messages] = reading?.messages ?? [];
  if (reading === null || message === undefined) return [state];
  const explained = [...reading.explained, ...advices.map((advice): ExplainedMessage => ({ advice, message }))];
  return readMessages(state, { ...reading, messages, explained });
}

function finish(state: State, reading: Reading): Step {
  const done: State = { ...state, reading: null };
  return reading.part === null ? showExplained(done, reading) : showPart(done, reading.explained[reading.part]);
}

function showPart(state: State, opened: ExplainedMessage | undefined): Step {
  if (opened === undefined) return close(state);
  const { advice, message } = opened;
  return [{ ...state, view: { page: 'answer', answered: { advice, origin: message.origin } } }];
}

/** The parts of one message in Outlook: one answer if only one of them counts, otherwise a list. */
function showExplained(state: State, { explained, problems }: Reading): Step {
  const [refused] = problems.filter(({ reason }) => reason !== 'too-many');
  // Without the message's own text, ordinary attachments or bare headers prove nothing: the problem is the better answer.
  if (refused !== undefined && explained.every(({ advice }) => saysNothing(advice)))
    return [showProblem(state, refused)];
  const relevant = relevantParts(explained.map(({ advice }) => advice.kind)).flatMap((part) => explained[part] ?? []);
  const [only] = relevant;
  if (only === undefined) return close(state);
  const skipped = problems.filter(({ reason }) => reason === 'too-many');
  if (relevant.length === 1 && skipped.length === 0)
    return [{ ...state, view: viewOfAnswer({ advice: only.advice, origin: only.message.origin }) }];
  const messages: readonly IncomingMessage[] = [...new Set(relevant.map(({ message }) => message))];
  return startList(state, { messages, problems: skipped });
}

/** Whether an answer holds nothing that a person could act on. */
const saysNothing = ({ kind, bounce }: Advice): boolean =>
  kind === 'not-a-bounce' || kind === 'unreadable' || (kind === 'failure' && bounce.recipients.length === 0);

/** Opens one line of a list: its message is read again. */
export function openRow(state: State, { message, part }: Pick<EventOf<'opened'>, 'message' | 'part'>): Step {
  const { door, name = '' } = message.origin;
  return then(begin({ ...state, again: { of: 'row', message, part } }, door, name), (begun) =>
    readMessages(begun, { messages: [message], explained: [], problems: [], part }, true),
  );
}

export const failed = (state: State, { error: { name, message } }: EventOf<'failed'>): Step => [
  showFailure(state, { from: 'fault', name, message }),
];

const showProblem = (state: State, problem: SourceProblem): State => showFailure(state, { from: 'source', problem });

const showFailure = (state: State, reason: FailureReason): State => ({
  ...state,
  reading: null,
  view: { page: 'problem', problem: { reason, name: null } },
});
