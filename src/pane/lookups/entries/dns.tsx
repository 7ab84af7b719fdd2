import { useEffect } from 'react';
import { beforeWords, describeDns, words } from '../../../locales/dns-words';
import { checkBounce, type DnsCheckAnswer } from '../../../lookups/dns/check-bounce';
import { planForBounce } from '../../../lookups/dns/plan';
import type { PlannedCheck } from '../../../lookups/dns/registry';
import type { DnsRating } from '../../../model/dns';
import { dnsStep } from '../../answer/primary-step';
import { visible } from '../../parts/visible-text';
import { DnsResultView } from '../DnsResultView';
import type { Lookup, LookupContext, ResultProps } from '../lookup';
import type { Resolver } from '../resolver';
import { useWorded } from '../use-worded';

const t = words.dns;

interface DnsQuestion {
  readonly checks: readonly PlannedCheck[];
}

/** “Are the records right that can be the reason?” Needs no account. */
export const dns: Lookup<DnsQuestion, DnsCheckAnswer, Resolver> = {
  id: 'dns',
  needs: ({ resolver }) => resolver,
  appliesTo: (context) => {
    const checks = checksFor(context);
    return checks.length === 0 ? [] : [{ checks }];
  },
  keyOf: ({ checks }) => checks.map(({ id, subject }) => `${id} ${subject}`).join(', '),
  words: ({ checks }, _, { name }) => ({
    button: t.lookup.button,
    label: t.lookup.label({ subjects: [...new Set(checks.map(({ subject }) => subject))] }),
    again: t.lookup.again,
    asking: t.lookup.checking({ resolver: name }),
  }),
  Before: ({ question: { checks }, via: { name }, place }) => (
    <>
      <p className="rd-small">{visible(beforeWords(name, checks))}</p>
      {place.part === 'steps' && dnsStep(place.cause, place.role)?.letter !== undefined && (
        <p className="rd-small">{t.lookup.inLetter}</p>
      )}
    </>
  ),
  ask: ({ checks }, { ask }, signal) => checkBounce(checks, ask, signal),
  say: ({ results }) => t.ratings[worstOf(results.map(({ rating }) => rating))],
  Result,
};

function checksFor({ place, advice }: LookupContext): readonly PlannedCheck[] {
  if (place.part !== 'steps') return [];
  const { dnsChecks: checks = [], sendingIp: ip, recipients } = place.cause;
  return planForBounce(
    advice.bounce,
    recipients.map((recipient) => ({ recipient, ip, checks })),
  );
}

const ORDER: readonly DnsRating[] = ['wrong', 'doubtful', 'right'];
const worstOf = (ratings: readonly DnsRating[]): DnsRating =>
  ORDER.find((rating) => ratings.includes(rating)) ?? 'unknown';

function Result({
  answer: { results },
  context: { place, actions },
}: ResultProps<DnsQuestion, DnsCheckAnswer, Resolver>) {
  const evidence = useWorded(results, describeDns);
  const cause = place.part === 'sent' ? null : place.cause;
  useEffect(() => {
    if (cause !== null) actions.addDns(cause, evidence);
  }, [cause, evidence, actions]);
  return evidence.map((one) => <DnsResultView key={`${one.check} ${one.subject}`} result={one} actions={actions} />);
}
