import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshClone } from './fresh-clone.ts';
import { root } from './markdown-files.ts';
import { programsOf, type ShellBlock, shellBlocksOf } from './shell-blocks.ts';
import { ShellSession } from './shell-session.ts';

const PAGE = 'docs/partners.md';
const LIMIT_MS = 900_000;
const KILLS = 8;
/** The registry is never asked: the clone has all packages already. */
const OFFLINE = 'export npm_config_offline=true';
const START = `${OFFLINE}; npm run -s throughline -- demo --clients 40 >&2; exec npm start`;

/** Begins a copy again and again while the service is written to, and kills it at any moment. The page comes after it. */
const KILLED = `
DIRECTOR=$(npm run -s throughline -- token --role director --facility all)
register() {
  CLIENT=$(curl -fsS http://127.0.0.1:8080/v1/clients -H "Authorization: Bearer $DIRECTOR" -H 'Content-Type: application/json' \\
    -H "Idempotency-Key: $(date +%s%N)" -d '{"facilityId": "DAL", "anonymous": true}' | jq -r .clientId)
}
for kill in $(seq ${KILLS}); do
  mode=$([ $((kill % 2)) = 0 ] && echo live || echo)
  setsid python3 docs/partners/follow.py http://127.0.0.1:8080 "$COPY/events.ndjson" $mode > "$COPY/said" 2>&1 &
  reader=$!
  register
  sleep 0.$((RANDOM % 10))
  kill -KILL $reader 2> "$COPY/ended" && echo killed
  { wait $reader || true; } 2> "$COPY/ended"
  register
done
`;

/** Nothing is lost or twice: the copy is what one read of everything gives. The newest client is in it. */
const COMPARED = `
curl -fsS http://127.0.0.1:8080/v1/events -H "Authorization: Bearer $TOKEN" -H 'Accept: application/x-ndjson' \\
  | jq -cS 'select(.id)' > "$COPY/fresh.ndjson"
jq -cS . "$COPY/events.ndjson" | cmp - "$COPY/fresh.ndjson"
grep -q "$CLIENT" "$COPY/events.ndjson"
jq -r .id "$COPY/events.ndjson" | sort | uniq -d | wc -l | grep -qx 0
`;

/** A director sees what of the newest client left: the history, and each read of it. */
const DISCLOSED = `
curl -fsS "http://127.0.0.1:8080/v1/clients/$CLIENT/disclosures" -H "Authorization: Bearer $DIRECTOR" | jq -c '[.items[].what] | unique'
`;

const blocks = sectionOf('## Five minutes');
const missing = [...new Set(blocks.flatMap(programsOf))].filter((name) => spawnSync(name, ['--version']).error);
for (const name of missing)
  process.stderr.write(`SKIPPED: ${name}: not installed here (${PAGE}, from a fresh clone)\n`);

describe("the partner's five minutes, from a fresh clone", () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-clone-'));
  const clone = join(folder, 'throughline');
  const session = new ShellSession(clone);
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }, LIMIT_MS);

  const typed = missing.length === 0 ? it : it.skip;
  typed(
    'end with a verified copy, which was killed on the way, and with proofs',
    async () => {
      freshClone(root, clone);
      await session.startService(START);
      const [token, ...rest] = blocks;
      if (!token) throw new Error(`${PAGE} has no such section.`);
      await session.run(token);
      const killed = await session.run(own(KILLED));
      expect(killed.match(/^killed$/gm)?.length).toBeGreaterThan(0);
      const said: string[] = [];
      for (const block of rest) said.push(await session.run(block));
      expect(said.join('\n').match(/^Verified: \d+ events\.$/gm)).toHaveLength(2);
      await session.run(own(COMPARED));
      expect(JSON.parse(await session.run(own(DISCLOSED)))).toEqual([
        'events as bulk pages',
        'events as ndjson',
        'proof of an event',
        'snapshot of current',
      ]);
      expect([0, 130]).toContain(await session.stopService());
    },
    LIMIT_MS,
  );
});

/** The blocks below a heading, up to the next of its level. */
function sectionOf(heading: string): readonly ShellBlock[] {
  const text = readFileSync(join(root, PAGE), 'utf8');
  const [, after = ''] = text.split(`${heading}\n`);
  const [section = ''] = after.split('\n## ');
  return shellBlocksOf(PAGE, section).filter(({ run }) => run);
}

/** Typed between those of the page. */
function own(script: string): ShellBlock {
  const [block] = shellBlocksOf('this test', `\`\`\`sh service\n${script.trim()}\n\`\`\`\n`);
  if (!block) throw new Error('Not a block.');
  return block;
}
