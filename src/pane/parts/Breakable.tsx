import { Fragment } from 'react';
import { ownDirection } from './own-direction';
import { visible } from './visible-text';

const LONG = 12;
/** A piece of at most this many characters fits a line of a headline at 320 px, and isn't broken at its hyphens. */
const SHORT = 22;
// A domain's last two labels stay together: “contoso.” says nothing, and “com” alone less.
const PIECES = /[^.@]+\.[^.@\p{P}]+\p{P}*$|[^.@]+[.@]*|[.@]+/gu;

/** Reads badly in two lines: “E-” and “Mails”, or “-” and “Identity”. */
const HYPHEN_FIRST = /^\p{L}?-\p{L}/u;

/** An address whose halves each fit a line. */
const HALVES = /^[^@]{1,30}@[^@]{1,30}$/;

/** An address of this many characters doesn't fit a line of a sentence at 320 px. */
const LONG_IN_PROSE = 30;

/**
 * Hostile text whose addresses and hosts stay whole where they fit a line, and break after a dot or an @ where they do not.
 * @param isProse a sentence rather than a name: only what would break in it at a hyphen, or anywhere, is treated so
 */
export function Breakable({ text, isProse = false }: { text: string; isProse?: boolean }) {
  const breaks = isProse ? isTokenInProse : isToken;
  const direction = ownDirection(text);
  const pieces = visible(text)
    .split(/(\s+)/)
    .map((word, index) => (breaks(word) ? <Token key={index} word={word} isInline={isProse} /> : word));
  return direction === undefined ? <>{pieces}</> : <bdi dir={direction}>{pieces}</bdi>;
}

const isToken = (word: string): boolean => (word.length > LONG && /[.@]/.test(word)) || HYPHEN_FIRST.test(word);

const isTokenInProse = (word: string): boolean => isToken(word) && (word.length > LONG_IN_PROSE || word.includes('-'));

/** A name moves to a line of its own before it breaks; in a sentence that would leave gaps, and an address breaks behind its @. */
function Token({ word, isInline }: { word: string; isInline: boolean }) {
  const pieces = isInline && HALVES.test(word) ? word.match(/^[^@]+@|[^@]+$/g) : word.match(PIECES);
  return (
    <span className={isInline ? 'rd-inline-token' : 'rd-token'}>
      {pieces?.map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece.length <= (isInline ? LONG_IN_PROSE : SHORT) && piece.includes('-') ? (
            <span className="rd-whole">{piece}</span>
          ) : (
            piece
          )}
        </Fragment>
      ))}
    </span>
  );
}
