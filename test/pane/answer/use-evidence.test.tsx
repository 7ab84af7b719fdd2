import { act, renderHook } from '@testing-library/react';
import type { DnsEvidence } from '../../../src/model/dns';
import type { TraceEvidence } from '../../../src/model/trace';
import { useEvidence } from '../../../src/pane/answer/use-evidence';
import { advice, cause } from './sample-advice';

const DNS: readonly DnsEvidence[] = [
  {
    check: 'ptr',
    subject: '203.0.113.7',
    rating: 'wrong',
    title: 'Name of the server',
    meaning: 'This explains the bounce.',
    findings: [],
    records: [],
  },
];
const TRACE: readonly TraceEvidence[] = [
  { address: 'AllHands@contoso.com', status: 'failed', events: [], text: 'not delivered' },
];

function show() {
  const first = advice({ causes: [cause()] });
  const { result, rerender } = renderHook(useEvidence, { initialProps: first });
  const told = () => result.current.told.causes[0];
  const addDns = (): void => {
    const [shown] = result.current.told.causes;
    if (shown !== undefined) result.current.addDns(shown, DNS);
  };
  const addTrace = (): void => {
    result.current.addTrace(TRACE);
  };
  return { first, result, rerender, told, addDns, addTrace };
}

test.each(['DNS first', 'message trace first'])('what one look-up found stays when the other answers: %s', (order) => {
  const { told, addDns, addTrace } = show();
  for (const add of order === 'DNS first' ? [addDns, addTrace] : [addTrace, addDns]) act(add);
  expect(told()).toMatchObject({ dns: DNS, trace: TRACE });
});

test('the same finding again changes nothing, and another answer starts without any', () => {
  const { result, rerender, told, addDns, addTrace } = show();
  act(addDns);
  act(addTrace);
  const before = told();
  act(addTrace);
  expect(told()).toBe(before);
  rerender(advice());
  expect(told()).not.toHaveProperty('trace');
  expect(told()).not.toHaveProperty('dns');
  expect(result.current.told.causes).toHaveLength(1);
});
