import { hostName } from './host-name';
import { currentItem, officeItem } from './mailbox';
import { messageOf, recentFailures } from './office-call';
import { mailbox, supports } from './office-ready';
import { canSeeSelection } from './selection';

const MAILBOX_SETS = ['1.16', '1.15', '1.14', '1.13', '1.10', '1.8', '1.5', '1.3', '1.1'];
const OTHER_SETS = [
  ['NestedAppAuth', '1.1'],
  ['DialogApi', '1.1'],
  ['OpenBrowserWindowApi', '1.1'],
] as const;

/**
 * What this host is and what it refused, for a report of a problem: versions, sets, codes. Nothing of the person and nothing
 * of a message but its class; each line is asked for by itself, since any of them may throw.
 */
export function hostDiagnosis(): string {
  return [
    line('host', () => hostName()),
    line('host name', () => mailbox()?.diagnostics.hostName ?? 'no mailbox'),
    line('host version', () => mailbox()?.diagnostics.hostVersion ?? ''),
    line('view', () => (mailbox()?.diagnostics as { readonly OWAView?: string } | undefined)?.OWAView ?? ''),
    line('platform', () => {
      const { platform, version } = Office.context.diagnostics;
      return `${String(platform)} ${version}`;
    }),
    line('mailbox set', () => MAILBOX_SETS.find((version) => supports('Mailbox', version)) ?? 'none'),
    line('other sets', () =>
      OTHER_SETS.filter(([set, version]) => supports(set, version))
        .map(([set, version]) => `${set} ${version}`)
        .join(', '),
    ),
    line('several selected', () => (canSeeSelection() ? 'may be asked for' : 'not in this build')),
    line('item', itemWords),
    line('webview', () => navigator.userAgent),
    line('page', () => (window.top === window ? 'on its own' : 'in a frame')),
    ...recentFailures().map(({ where, code, message }) => `failed: ${where}: ${code ?? 'no code'}, ${message}`),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** Null and undefined differ: «nothing selected» against «a kind the host hides». */
function itemWords(): string {
  const box = mailbox() as { readonly item?: unknown } | null;
  if (box === null) return 'no mailbox';
  if (officeItem() === null) return box.item === undefined ? 'undefined' : 'null';
  const item = currentItem();
  return item === null ? 'none' : `${item.mode}, class ${item.itemClass ?? 'unknown'}`;
}

function line(name: string, ask: () => string): string {
  try {
    const words = ask();
    return words === '' ? '' : `${name}: ${words}`;
  } catch (error) {
    return `${name}: ${messageOf(error)}`;
  }
}
