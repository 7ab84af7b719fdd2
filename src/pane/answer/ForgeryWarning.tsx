import { words } from '../../locales/words';
import { Icon } from '../parts/Icon';
import { visible } from '../parts/visible-text';

const t = words.answer;

/** The warning above everything when a bounce looks suspicious, with what makes it so. */
export function ForgeryWarning({ reasons }: { reasons: readonly string[] }) {
  return (
    <div className="rd-careful" role="note" aria-label={t.careful.title}>
      <p className="rd-careful-title">
        <Icon name="warning" />
        <strong>{t.careful.title}</strong>
      </p>
      {reasons.length > 0 && (
        <>
          <p>{t.careful.reasons}:</p>
          <ul>
            {reasons.map((reason, index) => (
              <li key={index}>{visible(reason)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t.careful.body}</p>
    </div>
  );
}
