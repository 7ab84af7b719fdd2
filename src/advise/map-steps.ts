import type { Cause, StepTemplate } from '../model/cause';

type Steps = Cause['steps'];

/** A cause's steps, changed in the same way for each reader that has any. */
export const mapSteps = (
  { sender, owner, recipientAdmin, senderAdmin }: Steps,
  change: (steps: readonly StepTemplate[], reader: keyof Steps) => readonly StepTemplate[],
): Steps => ({
  sender: change(sender, 'sender'),
  ...(owner && { owner: change(owner, 'owner') }),
  ...(recipientAdmin && { recipientAdmin: change(recipientAdmin, 'recipientAdmin') }),
  ...(senderAdmin && { senderAdmin: change(senderAdmin, 'senderAdmin') }),
});
