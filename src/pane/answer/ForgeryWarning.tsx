import { words } from '../../locales/words';
import { Notice } from '../parts/Notice';
import { visible } from '../parts/visible-text';

const t = words.answer;

/** The warning above everything when a bounce looks suspicious, with what makes it so. */
export function ForgeryWarning({ reasons }: { reasons: readonly string[] }) {
  return (
    <div className="rd-careful" role="note" aria-label={t.careful.title}>
      <Notice kind="careful">
        <p>
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
      </Notice>
    </div>
  );
}
