import { Link } from '@fluentui/react/lib/Link';
import { words } from '../../locales/words';
import type { Link as AdviceLink } from '../../model/cause';
import type { PageActions } from '../answer/answer-actions';
import { Breakable } from './Breakable';
import { Button } from './Button';

const t = words.answer;

/** A link to one of our pages. The address can be seen and copied; a click goes through the host. */
export function PageLink({ link, actions }: { link: AdviceLink; actions: PageActions }) {
  return (
    <Link
      className="rd-link"
      underline
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        actions.openLink(link);
      }}
    >
      <Breakable isProse text={link.title} /> <span className="rd-hidden">{t.steps.newWindow}</span>
    </Link>
  );
}

/** The same as the page's primary button, where the most useful thing to do is a page. */
export function PrimaryLink({ link, actions }: { link: AdviceLink; actions: PageActions }) {
  return (
    <Button
      isPrimary
      onClick={() => {
        actions.openLink(link);
      }}
    >
      {link.title} <span className="rd-hidden">{t.steps.newWindow}</span>
    </Button>
  );
}
