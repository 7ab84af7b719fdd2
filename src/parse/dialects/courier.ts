import type { Dialect } from './dialect';

export const courier: Dialect = {
  id: 'courier',
  title: 'Courier',
  isWrittenBy: (s) => /running the courier mail server|courier-mta|couriermta/i.test(s.text.slice(0, 600)),
};
