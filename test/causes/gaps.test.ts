import { advise } from '../../src/advise/advise';
import { TOLD } from './kit';
import type { Cause, CommandTemplate, Platform, StepTemplate, Without } from '../../src/model/cause';
import { parse } from '../../src/parse/parse';

const stepsOf = ({ steps }: Cause): readonly StepTemplate[] =>
  Object.values(steps).flatMap((list: readonly StepTemplate[]) => list);
const commandsOf = (cause: Cause): readonly CommandTemplate[] =>
  stepsOf(cause).flatMap(({ commands = [] }) => commands);

const PLATFORMS: readonly Platform[] = ['online', 'server'];
const KINDS = ['check', 'fix'] as const;
type Kind = (typeof KINDS)[number];

const has = (cause: Cause, kind: Kind, platform: Platform): boolean =>
  commandsOf(cause).some(({ on, changes }) => changes === (kind === 'fix') && (on === platform || on === 'both'));

/** The reasons that speak of one kind of command on one platform. */
const reasonsFor = (kind: Kind, platform: Platform): readonly (keyof Without)[] => [
  kind,
  platform,
  `${kind}-${platform}`,
];

const pairs = TOLD.flatMap((cause) =>
  KINDS.flatMap((kind) => PLATFORMS.map((platform) => ({ cause, kind, platform }))),
);

describe('each cause', () => {
  test('has a checking and a fixing command on each platform it happens on, or says why it has not', () => {
    const gaps = pairs.filter(
      ({ cause, kind, platform }) =>
        !has(cause, kind, platform) &&
        (cause.onlyOn ?? platform) === platform &&
        !reasonsFor(kind, platform).some((key) => cause.without?.[key] !== undefined),
    );
    expect(gaps.map(({ cause, kind, platform }) => `${cause.id}: ${kind} ${platform}`)).toEqual([]);
  });

  test('gives no reason for what is there', () => {
    const stale = pairs.flatMap(({ cause, kind, platform }) =>
      has(cause, kind, platform)
        ? reasonsFor(kind, platform)
            .filter((key) => cause.without?.[key] !== undefined)
            .map((key) => `${cause.id}: ${key}`)
        : [],
    );
    expect(stale).toEqual([]);
  });

  test('has no command for a platform that it has nothing to do with', () => {
    const strange = TOLD.filter(({ onlyOn }) => (onlyOn ?? undefined) !== undefined).flatMap((cause) =>
      commandsOf(cause)
        .filter(({ on }) => on !== 'both' && on !== cause.onlyOn)
        .map(({ run }) => `${cause.id}: ${run}`),
    );
    expect(strange).toEqual([]);
  });

  test('has a letter or says why it has not, and gives no reason for one that is there', () => {
    const wrong = TOLD.filter(
      (cause) => stepsOf(cause).some(({ letter }) => letter !== undefined) === (cause.without?.letter !== undefined),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('gives its reasons in a short sentence, with nothing to fill in', () => {
    const reasons = TOLD.flatMap(({ without = {} }) => Object.values(without));
    expect(reasons.length).toBeGreaterThan(20);
    expect(reasons.filter((reason) => !/^[A-Z][^{}]{15,110}\.$/.test(reason))).toEqual([]);
  });
});

test('an admin learns which commands are missing on which platform', () => {
  const [bounce] = parse({
    kind: 'text',
    bytes: new TextEncoder().encode("dana@fabrikam.com\nRemote Server returned '550 5.7.1 Refused'"),
    origin: { door: 'pasted-text' },
  });
  if (!bounce) throw new Error('no bounce');
  const missingOf = (id: string): readonly string[] => {
    const cause = TOLD.find((each) => each.id === id);
    if (!cause) throw new Error(id);
    const findings = [
      { recipient: 0, findings: [{ cause, certainty: 'certain', evidence: [], isForeign: false }] },
    ] as const;
    const advice = advise(bounce, findings, { verdict: 'genuine', reasons: [] }, [cause]);
    return advice.causes[0]?.missing?.admin ?? [];
  };
  expect(missingOf('dkim-fail')).toEqual([
    'For Exchange Server there’s no command to check or fix this. Exchange Server itself neither signs with DKIM nor checks it; a gateway or another program does.',
  ]);
  expect(missingOf('mailbox-quarantined')).toEqual([
    'For Exchange Online there’s no command to fix this. Disable-MailboxQuarantine is in Exchange Server only; for Exchange Online, ask Microsoft support.',
  ]);
  expect(missingOf('smtp-auth-disabled')).toEqual(['This is about Exchange Online only.']);
});
