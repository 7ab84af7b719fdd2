import { useRef } from 'react';
import { Breakable } from '../parts/Breakable';
import { Heading } from '../parts/Heading';
import { AskButton } from './AskButton';
import type { Lookup, LookupAnswer, LookupContext } from './lookup';
import { RequestList } from './RequestList';
import { useLookup } from './use-lookup';

export interface LookupFrameProps<Q, A extends LookupAnswer, V> {
  readonly lookup: Lookup<Q, A, V>;
  readonly question: Q;
  readonly via: V;
  readonly context: LookupContext;
  /** Only the first of several explains what it asks for. */
  readonly isFirst?: boolean;
  /** The only one at its place. */
  readonly isOnly?: boolean;
}

/** One question: what it is, the button, whom it asks, and what came back. The same for all look-ups. */
export function LookupFrame<Q, A extends LookupAnswer, V>(props: LookupFrameProps<Q, A, V>) {
  const { lookup, question, via, context, isFirst = true, isOnly = true } = props;
  const { level, actions, place } = context;
  const words = lookup.words(question, context, via);
  const { isAsking, answer, start, stop } = useLookup<A>(
    `${lookup.id} ${lookup.keyOf(question)}`,
    actions,
    lookup.say,
    words.asking,
  );
  const frame = useRef<HTMLDivElement>(null);
  const ask = (about: Q): void => {
    start((signal) => lookup.ask(about, via, signal));
  };
  const { Before, Result } = lookup;
  return (
    <div className="rd-lookup" ref={frame}>
      {words.heading !== undefined && !(isOnly && place.part === 'owner') && (
        <Heading level={level}>
          <Breakable text={words.heading} />
        </Heading>
      )}
      {words.intro !== undefined && <p>{words.intro}</p>}
      <AskButton
        isAsking={isAsking}
        hasAnswer={answer !== null}
        onAsk={() => {
          ask(question);
        }}
        onStop={stop}
        words={words.button}
        again={words.again}
        {...(words.label === undefined ? {} : { label: words.label })}
      />
      {answer === null && isFirst && <Before question={question} via={via} place={place} />}
      {answer !== null && (
        <div className="rd-lookup-answer">
          <Result
            question={question}
            answer={answer}
            context={context}
            via={via}
            onAsk={(about) => {
              frame.current?.querySelector('button')?.focus();
              ask(about);
            }}
          />
          <RequestList requests={answer.requests} level={level} isOpen={place.part === 'sent'} />
        </div>
      )}
    </div>
  );
}
