import { words } from '../../locales/words';
import type { SentRequest } from '../../lookups/recorded-graph';
import { below, type Level } from '../parts/Heading';
import { Mono } from '../parts/Mono';
import { Section } from '../parts/Section';

const t = words.lookups;

/** The requests behind an answer, word for word: evidence, like the words of the bounce. */
export function RequestList({ requests, level }: { requests: readonly SentRequest[]; level: Level }) {
  if (requests.length === 0) return null;
  return (
    <Section title={t.asked} level={below(level)}>
      {() => (
        <ul className="rd-list">
          {requests.map(({ request, scopes }, index) => (
            <li key={index}>
              <Mono text={request} />
              <div className="rd-small">{t.permission({ count: scopes.length, scopes })}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
