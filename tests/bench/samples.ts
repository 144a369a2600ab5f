// Generated code: short samples in the languages that banks use, with names that differ.
import { identifier, thing } from './prose.ts';
import type { Chance } from './random.ts';

/** A fence with a dozen lines or fewer. */
export function codeFence(chance: Chance): string {
  return chance.pick([python, typescript, sql, yaml, json])(chance);
}

/** A fence with two numbered marks, and the list that explains them. */
export function markedFence(chance: Chance): string {
  const [first, second] = [identifier(chance), identifier(chance)];
  const fence = [
    '```python title="core/flow.py"',
    `def run(${first}):`,
    `    rows = ${first}.load()  # (1)`,
    `    for row in rows:`,
    `        ${first}.send(row, ${second}=True)  # (2)`,
    '    return len(rows)',
    '```',
  ];
  return [...fence, '', `1. The ${thing(chance)} loads the rows.`, `2. The ${thing(chance)} sends each of them.`].join(
    '\n',
  );
}

/** A described diagram of five boxes. */
export function diagram(chance: Chance): string {
  const [first = 'client', second = 'gateway', third = 'store'] = chance.sample(BOXES, 3);
  return [
    '```mermaid',
    'flowchart TD',
    `  accTitle: From ${first} to ${third}`,
    `  accDescr: The ${first} calls the ${second}, which reads the ${third} and tells the watcher.`,
    `  ${first}[The ${first}] -->|calls| ${second}[The ${second}]`,
    `  ${second} -->|reads| ${third}[(The ${third})]`,
    `  ${second} -.->|tells| watcher[Watcher]`,
    `  watcher --> report[Report]`,
    '```',
  ].join('\n');
}

const BOXES = ['client', 'gateway', 'store', 'broker', 'router', 'ledger', 'vault', 'mirror', 'registry', 'scheduler'];

function python(chance: Chance): string {
  const [model, field, call] = [identifier(chance), identifier(chance), identifier(chance)];
  return [
    `\`\`\`python title="core/${model}.py" uses="transaction, ${call}"`,
    `def update_${model}(*, user, ${field}: int) -> bool:`,
    `    """Changes the ${thing(chance)}."""`,
    '    with transaction.atomic():',
    `        row = user.${model}.select_for_update().get(pk=${field})`,
    `        if row.version > ${chance.between(2, 99)}:`,
    `            raise ValueError("${thing(chance)}")`,
    `        row.${field} = ${call}(row)`,
    `        row.save(update_fields=["${field}"])`,
    '    return True',
    '```',
  ].join('\n');
}

function typescript(chance: Chance): string {
  const [name, key] = [identifier(chance), identifier(chance)];
  return [
    `\`\`\`typescript title="src/${name}.ts"`,
    `export async function read(${key}: string, signal: AbortSignal): Promise<number> {`,
    `  const response = await fetch(\`/api/${name}/\${${key}}\`, { signal });`,
    `  if (!response.ok) throw new Error("${thing(chance)}");`,
    `  const { count } = (await response.json()) as { count: number };`,
    `  return Math.min(count, ${chance.between(10, 900)}); // the ${thing(chance)}`,
    '}',
    '```',
  ].join('\n');
}

function sql(chance: Chance): string {
  const [table, column] = [identifier(chance), identifier(chance)];
  return [
    '```sql',
    `SELECT ${column}, count(*) AS total`,
    `FROM ${table}`,
    `WHERE created_at > now() - interval '${chance.between(1, 30)} days'`,
    `GROUP BY ${column}`,
    `HAVING count(*) > ${chance.between(1, 50)}`,
    'ORDER BY total DESC;',
    '```',
  ].join('\n');
}

function yaml(chance: Chance): string {
  const name = identifier(chance);
  return [
    '```yaml title="deploy.yaml"',
    'services:',
    `  ${name}:`,
    `    image: registry.example/${name}:${chance.between(1, 20)}`,
    `    replicas: ${chance.between(1, 9)}`,
    `    command: [run, "${thing(chance)}"]`,
    '```',
  ].join('\n');
}

function json(chance: Chance): string {
  const value = { [identifier(chance)]: chance.between(1, 900), [identifier(chance)]: thing(chance), open: true };
  return ['```json', JSON.stringify(value, null, 2), '```'].join('\n');
}
