import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import type { Advice } from '../../../src/model/advice';
import type { RecipientReport } from '../../../src/model/bounce';
import { Hops } from '../../../src/pane/answer/Hops';
import { hopsEnd } from '../../../src/pane/answer/hops-end';
import { advice, bounce, cause, recipient } from './sample-advice';

const REPORTING = 'mail.contoso.com';
/** An answer about these recipients, the failed ones under a cause. */
function answer(recipients: readonly RecipientReport[], kind: Advice['kind'] = 'failure'): Advice {
  const failed = recipients.filter(({ action }) => action === 'failed');
  return advice({
    kind,
    causes: failed.length === 0 ? [] : [cause({ recipients: failed })],
    others: recipients.filter(({ action }) => action !== 'failed'),
    bounce: bounce({ kind, reportingMta: REPORTING }),
  });
}
const at = (remoteMta: string | null, action: RecipientReport['action'] = 'failed'): RecipientReport =>
  recipient({ remoteMta, action });

describe('where the message stopped', () => {
  it('is at the server that refused it, not at the one that says so', () => {
    expect(hopsEnd(answer([at('mx.fabrikam.com')]))).toMatchObject({ mark: '×', places: ['mx.fabrikam.com'] });
  });

  it('is at the server whose words it quotes, where no field names one', () => {
    const quoted = recipient({ remoteMta: null, refusedBy: { speaker: 'remote', host: 'filter.fabrikam.com' } });
    expect(hopsEnd(answer([quoted]))?.places).toEqual(['filter.fabrikam.com']);
  });

  it('is at the server that wrote the report, where no other is named', () => {
    expect(hopsEnd(answer([at(null)]))).toMatchObject({ mark: '×', places: [REPORTING] });
  });

  it('is at each server that refused it, at most three, each once', () => {
    const servers = ['a.fabrikam.com', 'b.fabrikam.com', 'a.fabrikam.com', 'c.fabrikam.com', 'd.fabrikam.com'];
    expect(hopsEnd(answer(servers.map((server) => at(server))))?.places).toEqual([
      'a.fabrikam.com',
      'b.fabrikam.com',
      'c.fabrikam.com',
    ]);
  });

  it('is not at a server that accepted it', () => {
    const accepted = (['delivered', 'relayed', 'expanded'] as const).map((action) => at('ok.fabrikam.com', action));
    expect(hopsEnd(answer([...accepted, at('mx.fabrikam.com')]))?.places).toEqual(['mx.fabrikam.com']);
    expect(hopsEnd(answer([...accepted, at(null)]))?.places).toEqual([REPORTING]);
  });

  it('is at the server that does not accept it yet, where it is only late', () => {
    const late = hopsEnd(answer([at('mx.fabrikam.com', 'delayed')], 'delay'));
    expect(late).toMatchObject({ mark: '…', places: ['mx.fabrikam.com'] });
  });

  it('is nowhere for a message that arrived, or where the report names no server', () => {
    expect(hopsEnd(answer([at('mx.fabrikam.com', 'delivered')], 'delivered'))).toBeNull();
    expect(
      hopsEnd(advice({ causes: [cause({ recipients: [at(null)] })], bounce: bounce({ reportingMta: null }) })),
    ).toBe(null);
  });

  it('is the last station of the picture and the last row of the table, with a cross', () => {
    const { container } = render(<Hops advice={answer([at('mx.fabrikam.com')])} />);
    const stations = [...container.querySelectorAll('.rd-station')].map(({ textContent }) => textContent);
    const rows = [...container.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    const { hops } = bounce();
    expect(stations).toHaveLength(hops.length + 1);
    expect(rows).toHaveLength(hops.length + 1);
    for (const last of [stations.at(-1), rows.at(-1)]) {
      expect(last).toMatch(/^×/);
      expect(last).toMatch(/mx\.fabrikam\.com$/);
    }
    expect(stations.slice(0, -1).join()).not.toContain('mx.fabrikam.com');
  });

  it('is all there is where no server on the way is known: no table says it twice', () => {
    const of = answer([at('mx.fabrikam.com')]);
    const { container } = render(<Hops advice={{ ...of, bounce: { ...of.bounce, hops: [] } }} />);
    expect(container.querySelector('table')).toBeNull();
    expect(container.querySelector('.rd-way')).toHaveAttribute('aria-hidden', 'false');
    expect(container.querySelector('.rd-way')).toHaveTextContent('mx.fabrikam.com');
  });
});
