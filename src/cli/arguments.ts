import { parseArgs } from 'node:util';
import { parseResolver } from '../lookups/dns/resolver-address';
import type { Role } from '../model/cause';

export const USAGE = `Usage: node dist/cli.js [--json] [--role sender|owner|admin] [--lang TAG] [--check-dns] PATH... | -

Reads bounces and says why each mail bounced, who can fix it and how. PATH is a file or a folder (.eml, .msg, .html,
.txt or anything else, told apart by its content); - is standard input.

  --json        one JSON object per line for each bounce found
  --role ROLE   whose steps to show: sender (default), owner of a group, or admin
  --lang TAG    language of the answer: en (default) or de
  --check-dns   look the domains and the sending server up in DNS, where they can be the reason
  --resolver URL  with --check-dns: ask this resolver (DNS over HTTPS) instead of this computer's DNS servers
  --help        this text

Exit status: 0 every input was read, 1 at least one could not be read or the answers could not be written, 2 the
arguments are unusable.`;

const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];

export interface Options {
  readonly json: boolean;
  readonly role: Role;
  /** BCP 47. */
  readonly language: string;
  readonly checkDns: boolean;
  /** A resolver for DNS over HTTPS; null for this computer's own DNS servers. */
  readonly resolver: string | null;
  readonly paths: readonly string[];
}

/** The message says what is wrong with the arguments. */
export class UsageError extends Error {}

/** @throws {UsageError} on arguments that cannot be used */
export function readArguments(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const role = ROLES.find((name) => name === (values.role ?? 'sender'));
  if (!role) throw new UsageError(`--role takes sender, owner or admin, not “${values.role ?? ''}”.`);
  const { lang = 'en' } = values;
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang)) {
    throw new UsageError(`--lang takes a language tag such as en or de-AT, not “${lang}”.`);
  }
  if (positionals.length === 0) throw new UsageError('Name a file or a folder, or - for standard input.');
  return {
    json: values.json === true,
    checkDns: values['check-dns'] === true,
    resolver: resolverIn(values),
    role,
    language: lang,
    paths: positionals,
  };
}

function resolverIn(values: { readonly resolver?: string; readonly 'check-dns'?: boolean }): string | null {
  if (values.resolver === undefined) return null;
  if (values['check-dns'] !== true) throw new UsageError('--resolver needs --check-dns.');
  const resolver = parseResolver(values.resolver);
  if (resolver === null) throw new UsageError(`--resolver takes an https address, not “${values.resolver}”.`);
  return resolver;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        role: { type: 'string' },
        lang: { type: 'string' },
        'check-dns': { type: 'boolean' },
        resolver: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
