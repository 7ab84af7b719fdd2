import { enAnswer as t } from '../../locales/en-answer';
import type { Fixer, Role } from '../../model/cause';
import { Heading, type Level } from '../parts/Heading';
import { Icon } from '../parts/Icon';
import { partiesInWords, partiesOf, type Party } from './parties';

const ICONS: Readonly<Record<Party, 'person' | 'cloud' | 'people'>> = {
  sender: 'person',
  service: 'cloud',
  recipient: 'people',
};

/** Sender - service - recipient, as in Microsoft's own reports. The picture is hidden from screen readers; its caption says it all. */
export function WhoCanFix({ fixableBy, role, level }: { fixableBy: readonly Fixer[]; role: Role; level: Level }) {
  return (
    <section>
      <Heading level={level}>{t.who.heading}</Heading>
      <figure className="rd-who">
        <div className="rd-parties" aria-hidden="true">
          {partiesOf(fixableBy, role).map(({ party, title, part, who }) => (
            <div key={party} className={`rd-party rd-party-${part}`}>
              <Icon name={ICONS[party]} />
              <span className="rd-party-title">{title}</span>
              {who.map(({ name, isFirst }) => (
                <span key={name} className="rd-party-who">
                  <b>{isFirst ? t.who.first : t.who.also}:</b> {name}
                </span>
              ))}
            </div>
          ))}
        </div>
        <figcaption>{partiesInWords(fixableBy, role)}</figcaption>
      </figure>
    </section>
  );
}
