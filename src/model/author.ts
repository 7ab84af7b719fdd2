/**
 * Who wrote words of a report. A cause can only be stated by somebody who can know it.
 * - `own-service`: the server of the sender's side that made the report.
 * - `microsoft`: a host that is Microsoft's by its exact suffix, as the next or the receiving service.
 * - `gateway`: a filter or relay between, such as the sender's own smart host.
 * - `remote`: the server that answered, by Remote-MTA, "host X said" and the like.
 * - `rule-author`: an admin who wrote the text of a rule, or a moderator.
 * - `client`: the sending program (HELO, MAIL FROM, login).
 * - `unknown`: a line that came without its report.
 */
export type Speaker = 'own-service' | 'microsoft' | 'gateway' | 'remote' | 'rule-author' | 'client' | 'unknown';

export interface Author {
  readonly speaker: Speaker;
  /** The host that speaks, lower case, where the report names it. */
  readonly host: string | null;
}
