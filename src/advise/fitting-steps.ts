import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause, StepTemplate } from '../model/cause';
import { mapSteps } from './map-steps';

/** A cause without the steps for cases that the bounce shows not to be this one. */
export function withFittingSteps(cause: Cause, bounce: Bounce, recipients: readonly RecipientReport[]): Cause {
  return {
    ...cause,
    steps: mapSteps(cause.steps, (steps) => steps.filter((step) => fits(step, bounce, recipients))),
  };
}

function fits({ onlyFor }: StepTemplate, bounce: Bounce, recipients: readonly RecipientReport[]): boolean {
  if (onlyFor === undefined) return true;
  const { code, words, isUnaddressed, isOnMicrosoft365 } = onlyFor;
  return (
    (code === undefined || recipients.some(({ status }) => status === null || code.test(status))) &&
    (words === undefined || saidIn(bounce, recipients).some((said) => words.test(said))) &&
    (isUnaddressed !== true || recipients.some(({ address }) => mayBeUnaddressed(address, bounce))) &&
    (isOnMicrosoft365 !== true || mayBeOnMicrosoft365(bounce))
  );
}

const saidIn = ({ text }: Bounce, recipients: readonly RecipientReport[]): readonly string[] => [
  text,
  ...recipients.flatMap(({ diagnostic, passages }) => [diagnostic ?? '', ...passages.map(({ quote }) => quote)]),
];

function mayBeUnaddressed(address: string | null, { original: { to } }: Bounce): boolean {
  const who = address?.toLowerCase();
  return to.length === 0 || who === undefined || !to.some((one) => one.toLowerCase() === who);
}

/** Microsoft 365 marks each message that it handles; without the original's headers nobody knows. */
const mayBeOnMicrosoft365 = ({ generator, original: { headers } }: Bounce): boolean =>
  headers.trim() === '' || generator.startsWith('exchange') || /\boutlook\.com\b|^x-ms-exchange-/im.test(headers);
