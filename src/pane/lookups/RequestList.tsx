import { lookupWords } from '../../locales/lookup-words';
import type { SentRequest } from '../../lookups/recorded-graph';
import { below, type Level } from '../parts/Heading';
import { Mono } from '../parts/Mono';
import { Section } from '../parts/Section';

const t = lookupWords;

export interface RequestListProps {
  readonly requests: readonly SentRequest[];
  readonly level: Level;
  /** Above the page's h1 there's no heading yet, so no section to open either. */
  readonly isOpen?: boolean;
}

/** The requests behind an answer, word for word: evidence, like the words of the bounce. */
export function RequestList({ requests, level, isOpen = false }: RequestListProps) {
  if (requests.length === 0) return null;
  if (isOpen)
    return requests.map(({ request, scopes }) => (
      <div key={request} className="rd-small">
        {t.asked}: <Mono text={request} />
        <br />
        {t.permission({ count: scopes.length, scopes })}
      </div>
    ));
  return (
    <Section title={t.asked} level={below(level)}>
      {() => (
        <ul className="rd-list">
          {requests.map(({ request, scopes }, index) => (
            <li key={index}>
              <Mono text={request} />
              {scopes.length > 0 && <div className="rd-small">{t.permission({ count: scopes.length, scopes })}</div>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
