import { Fragment } from 'react';
import { visible } from './visible-text';

const LONG = 12;

/** Reads badly in two lines: “E-” and “Mails”. */
const ONE_LETTER_FIRST = /^\p{L}-\p{L}/u;

/** Hostile text whose addresses and hosts stay whole where they fit a line, and break after a dot or an @ where they do not. */
export function Breakable({ text }: { text: string }) {
  return (
    <>
      {visible(text)
        .split(/(\s+)/)
        .map((word, index) => (isToken(word) ? <Token key={index} word={word} /> : word))}
    </>
  );
}

const isToken = (word: string): boolean => (word.length > LONG && /[.@]/.test(word)) || ONE_LETTER_FIRST.test(word);

function Token({ word }: { word: string }) {
  return (
    <span className="rd-token">
      {word.match(/[^.@]+[.@]*|[.@]+/g)?.map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
