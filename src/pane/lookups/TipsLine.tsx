import { lookupWords } from '../../locales/lookup-words';
import type { MailTips } from '../../lookups/mail-tips';
import { visible } from '../parts/visible-text';

const t = lookupWords.tips;

/** What Exchange says of the address now, and the owner's own note, which often names whom to ask. */
export function TipsLine({ tips }: { tips: MailTips }) {
  const known = [
    tips.isRestricted === null ? '' : tips.isRestricted ? t.restricted : t.open,
    tips.isModerated === true ? t.moderated : '',
    tips.members === null ? '' : t.members({ count: tips.members }),
    tips.outsiders === null || tips.outsiders === 0 ? '' : t.outside({ count: tips.outsiders }),
  ].filter((words) => words !== '');
  return (
    <>
      {known.length > 0 && (
        <p>
          <strong>{t.now}</strong> {known.join('; ')}.
        </p>
      )}
      {tips.note !== null && (
        <>
          <p className="rd-small">{t.note}</p>
          <blockquote dir="auto">{visible(tips.note)}</blockquote>
        </>
      )}
    </>
  );
}
