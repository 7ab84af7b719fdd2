import { useId, useState } from 'react';
import { lookupWords } from '../../locales/lookup-words';
import { TextButton } from '../parts/TextButton';

const t = lookupWords;

/** One line under a button that asks Microsoft 365. Which permissions it takes is a press away, before anything is asked. */
export function PermissionNote({ of }: { of: keyof typeof t.permissions }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="rd-small">
      {t.before}{' '}
      <TextButton
        // One answer can have several of these buttons.
        aria-label={t.whatItSeesFor[of]}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t.whatItSees}
      </TextButton>
      <p id={id} hidden={!isOpen}>
        {t.permissions[of]} {t.firstTime}
      </p>
    </div>
  );
}
