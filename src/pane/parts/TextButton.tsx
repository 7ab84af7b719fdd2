import { Link } from '@fluentui/react/lib/Link';
import type { ComponentProps } from 'react';

export interface TextButtonProps extends Pick<
  ComponentProps<'button'>,
  'aria-label' | 'aria-expanded' | 'aria-controls' | 'children'
> {
  readonly onClick: (button: HTMLElement) => void;
}

/** A button that looks like a link: Fluent's link without an address. */
export function TextButton({ onClick, ...rest }: TextButtonProps) {
  return (
    <Link
      {...rest}
      className="rd-plain"
      underline
      onClick={({ currentTarget }) => {
        onClick(currentTarget);
      }}
    />
  );
}
