import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { ReactElement, ReactNode } from 'react';
import './Icon';

const TYPES = {
  info: MessageBarType.info,
  success: MessageBarType.success,
  warning: MessageBarType.warning,
  careful: MessageBarType.severeWarning,
  error: MessageBarType.error,
} as const;

export interface NoticeProps {
  readonly kind?: keyof typeof TYPES;
  /** Buttons: the way on. */
  readonly actions?: ReactElement;
  readonly children: ReactNode;
}

/** Fluent's message bar as a part of the page: what is spoken when it appears is said by the page's own live region. */
export function Notice({ kind = 'info', actions, children }: NoticeProps) {
  return (
    <MessageBar
      className="rd-notice"
      messageBarType={TYPES[kind]}
      role="none"
      delayedRender={false}
      {...(actions === undefined ? {} : { actions })}
    >
      {children}
    </MessageBar>
  );
}
