import { Link } from '@fluentui/react/lib/Link';
import { enAnswer as t } from '../../locales/en-answer';
import type { Link as AdviceLink } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { Button } from './Button';

/** A page of ours. It keeps its address, to be seen and copied, but the click goes through the host. */
export function PageLink({ link, actions }: { link: AdviceLink; actions: AnswerActions }) {
  return (
    <Link
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        actions.openLink(link);
      }}
    >
      {link.title} <span className="rd-hidden">{t.steps.newWindow}</span>
    </Link>
  );
}

/** The same as the page's primary button, where the most useful thing to do is a page. */
export function PrimaryLink({ link, actions }: { link: AdviceLink; actions: AnswerActions }) {
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
