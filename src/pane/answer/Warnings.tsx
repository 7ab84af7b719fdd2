import { words } from '../../locales/words';
import { Heading } from '../parts/Heading';
import { visible } from '../parts/visible-text';

const t = words.answer;

const MOST = 10;

/** Says what of the bounce couldn't be read: an answer from half a report must say so. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  const rest = warnings.length - MOST;
  return (
    <section className="rd-unread">
      <Heading level={2}>{t.why.unread}</Heading>
      <ul>
        {warnings.slice(0, MOST).map((warning, index) => (
          <li key={index}>{visible(warning)}</li>
        ))}
        {rest > 0 && <li>{t.more({ count: rest })}</li>}
      </ul>
    </section>
  );
}
