import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import type { DnsEvidence } from '../../../src/model/dns';
import { DnsResultView } from '../../../src/pane/lookups/DnsResultView';
import { recordedActions } from '../answer/sample-advice';

test('a published record runs from left to right, whatever the language of the words before it', () => {
  const result: DnsEvidence = {
    check: 'spf',
    subject: 'contoso.com',
    rating: 'right',
    title: 'Servers that may send for contoso.com (SPF)',
    meaning: 'This is correct now.',
    findings: [],
    records: [{ name: 'contoso.com', type: 'TXT', value: 'v=spf1 -all' }],
  };
  const { container } = render(<DnsResultView result={result} actions={recordedActions()} />);
  const record = container.querySelector('bdi[dir="ltr"]');
  expect(record).toHaveTextContent('contoso.com TXT "v=spf1 -all"');
  expect(record?.parentElement).toHaveTextContent('Published: contoso.com TXT "v=spf1 -all"');
});
