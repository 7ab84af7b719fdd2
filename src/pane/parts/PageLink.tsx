import { getStyles } from '@fluentui/react/lib/components/Link/Link.styles';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { words } from '../../locales/words';
import type { Link as AdviceLink } from '../../model/cause';
import type { PageActions } from '../answer/answer-actions';
import { Button } from './Button';
import { oncePerTheme, useFluentTheme } from './fluent-theme';

const t = words.answer;

const namesOf = oncePerTheme((theme, className: string) => mergeStyleSets(getStyles({ theme, className })));

/** A link to one of our pages in Fluent's styles, without Fluent's component. The address can be seen and copied; a click goes through the host. */
export function PageLink({ link, actions }: { link: AdviceLink; actions: PageActions }) {
  return (
    <a
      className={namesOf(useFluentTheme(), 'rd-link').root}
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        actions.openLink(link);
      }}
    >
      {link.title} <span className="rd-hidden">{t.steps.newWindow}</span>
    </a>
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
