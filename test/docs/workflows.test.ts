import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FOLDER = join(__dirname, '../../.github/workflows');

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Record<string, { readonly steps: readonly { readonly uses?: string }[] }>;
}

test.each(readdirSync(FOLDER))(
  'the workflow %s pins each action by its commit, and may only read unless a job says so',
  (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const { permissions, jobs } = parse(text) as Workflow;
    expect([{ contents: 'read' }, 'read-all']).toContainEqual(permissions);
    const actions = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+(?:\/[\w-]+)*@[0-9a-f]{40}$/);
      // Which release that is, for whoever updates it.
      expect(text).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+\\n`));
    }
  },
);
