import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import type { Role } from '../../model/cause';
import { PageLink } from '../parts/PageLink';
import type { PageActions } from './answer-actions';
import { stepsOf } from './primary-step';

const t = words.answer.diagnostic;
/** Microsoft documents no way to hand the code over. */
const URL = 'https://aka.ms/PillarEmailNDR';

interface MicrosoftDiagnosticProps {
  readonly cause: CauseAdvice;
  readonly bounce: Bounce;
  readonly role: Role;
  readonly actions: PageActions;
}

/** For an admin of Exchange Online, Microsoft's own check is a click away, unless a step has it already. */
export function MicrosoftDiagnostic({ cause, bounce, role, actions }: MicrosoftDiagnosticProps) {
  if (role !== 'admin' || bounce.generator !== 'exchange-online') return null;
  if (stepsOf(cause, role).some(({ link }) => link?.url === URL)) return null;
  return (
    <p className="rd-small">
      {t.hint} <PageLink link={{ title: t.link, url: URL }} actions={actions} />
    </p>
  );
}
