import { useEffect, useState } from 'react';
import { deployedVersion } from '../../host/browser/deployed-version';
import { words } from '../../locales/words';
import type { PageActions } from '../answer/answer-actions';
import { PageLink } from '../parts/PageLink';
import { Notice } from '../parts/Notice';
import { productPages } from '../parts/product-pages';

const t = words.shell.about;

/** Set by the build. */
const LOADED = process.env['REDELIVER_VERSION'] ?? '0.0.0';

/** Help, what happens to data, and which version this is. */
export function About({ actions }: { readonly actions: PageActions }) {
  const deployed = useDeployedVersion();
  return (
    <div className="rd-small">
      {deployed !== null && isNewer(deployed, LOADED) && <Notice>{t.newer({ version: deployed })}</Notice>}
      <ul className="rd-about">
        {productPages().map((link) => (
          <li key={link.url}>
            <PageLink link={link} actions={actions} />
          </li>
        ))}
        <li>{t.version({ version: LOADED })}</li>
      </ul>
    </div>
  );
}

function useDeployedVersion(): string | null {
  const [deployed, setDeployed] = useState<string | null>(null);
  useEffect(() => {
    const shown = { isOpen: true };
    void deployedVersion().then((version) => {
      if (shown.isOpen) setDeployed(version);
    });
    return () => {
      shown.isOpen = false;
    };
  }, []);
  return deployed;
}

function isNewer(version: string, than: string): boolean {
  const numbers = version.split('.').map(Number);
  const others = than.split('.').map(Number);
  const at = numbers.findIndex((number, index) => number !== others[index]);
  return (numbers[at] ?? 0) > (others[at] ?? 0);
}
