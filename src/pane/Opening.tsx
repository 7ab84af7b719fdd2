import { readingWords } from '../locales/phrases';
import type { Door } from '../model/raw-bounce';
import { Skeleton } from './parts/Skeleton';
import { visible } from './parts/visible-text';

/** The first thing that's seen, of nothing but plain elements: Fluent's controls come with the answer. */
export function Opening({ door, name }: { readonly door: Door; readonly name: string }) {
  const what = visible(readingWords(door, name));
  return (
    <section className="rd-reading" aria-busy="true" aria-label={what}>
      <Outline what={what} />
    </section>
  );
}

/** What is being read, and the outline of its answer. */
export const Outline = ({ what }: { readonly what: string }) => (
  <>
    <p className="rd-small">{what}</p>
    <Skeleton />
  </>
);
