import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { onDemand } from '../../../src/pane/parts/on-demand';

const Hello = ({ name }: { name: string }) => <p>Hello, {name}</p>;

it('shows a component when its file has come', async () => {
  const { Slot } = onDemand(() => Promise.resolve(Hello));
  const { container } = render(<Slot name="Kim" />);
  expect(container).toBeEmptyDOMElement();
  expect(await screen.findByText('Hello, Kim')).toBeVisible();
});

it('shows at once what was loaded ahead, and loads it only once', async () => {
  const load = jest.fn(() => Promise.resolve(Hello));
  const { Slot, prepare } = onDemand(load);
  await prepare();
  render(<Slot name="Kim" />);
  expect(screen.getByText('Hello, Kim')).toBeVisible();
  await prepare();
  expect(load).toHaveBeenCalledTimes(1);
});

it('says that a file could not be loaded, and tries again when it is shown again', async () => {
  const load = jest
    .fn<Promise<typeof Hello>, []>(() => Promise.resolve(Hello))
    .mockRejectedValueOnce(new Error('offline'))
    .mockRejectedValueOnce(new Error('offline'));
  const { Slot, prepare } = onDemand(load);
  await prepare();
  const { unmount } = render(<Slot name="Kim" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('A part of Redeliver couldn’t be loaded.');
  unmount();
  render(<Slot name="Kim" />);
  expect(await screen.findByText('Hello, Kim')).toBeVisible();
});
