import { recordWords, words } from '../../locales/dns-words';
import type { DnsEvidence } from '../../model/dns';
import { oneLine } from '../../text/plain-text';
import type { PageActions } from '../answer/answer-actions';
import { CodeBlock } from '../answer/CodeBlock';
import { Breakable } from '../parts/Breakable';
import { visible } from '../parts/visible-text';

const t = words.dns;
/** Enough to compare; a key of DKIM is longer. */
const MAX_RECORD = 300;
/** Marks the record's place in its sentence: it runs from left to right in every language. */
const HERE = '\uE000';

/** What one check found: its meaning for the bounce, each finding with what helps, the records, and the corrected one to copy. */
export function DnsResultView({ result, actions }: { result: DnsEvidence; actions: PageActions }) {
  const { title, meaning, findings, records, correction, path } = result;
  const [before, after] = t.published({ record: HERE }).split(HERE);
  return (
    <div className="rd-dns">
      <p>
        <strong>
          <Breakable text={title} />
        </strong>
      </p>
      <p>{meaning}</p>
      <ul className="rd-list">
        {findings.map(({ id, text, next }, index) => (
          <li key={`${id} ${index}`}>
            <Breakable text={visible([text, next].join(' ').trim())} />
          </li>
        ))}
      </ul>
      {path !== undefined && (
        <p className="rd-small">
          {/* In one run of text, so that the arrows point to the next name from right to left, too. */}
          <Breakable isProse text={t.path({ path: path.join(' → ') })} />
        </p>
      )}
      {records.map((record, index) => (
        <p key={index} className="rd-small">
          {before}
          <bdi dir="ltr">
            <Breakable text={visible(oneLine(recordWords(record), MAX_RECORD))} />
          </bdi>
          {after}
        </p>
      ))}
      {correction !== undefined && (
        <div className="rd-command">
          <p>
            <Breakable text={`${t.lookup.correct} (${correction.name} ${correction.type}):`} />
          </p>
          <CodeBlock
            code={correction.value}
            label={t.lookup.recordFor({ name: correction.name })}
            copy={t.lookup.copyRecord({ name: correction.name })}
            onCopy={() => {
              actions.copyText(correction.value, t.lookup.record);
            }}
          />
        </div>
      )}
    </div>
  );
}
