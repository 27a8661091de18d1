import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaClassPath } from '../services/kafka-jars.ts';
import type { Engine } from './engine.ts';

const SUITE = 'bookworm';
const BUILD_MS_MAX = 15 * 60_000;

/** Kafka's broker on Java; `/etc/kafka/server.properties` configures it, and an empty data folder is formatted first. */
export function kafkaImage(engine: Engine): string {
  const name = 'localhost/throughline-kafka:4.3.0';
  if (engine.has(name)) return name;
  const java = debianImage(engine, 'localhost/throughline-java:17', 'openjdk-17-jre-headless');
  const classPath = kafkaClassPath();
  const folder = mkdtempSync(join(tmpdir(), 'throughline-image-'));
  try {
    mkdirSync(join(folder, 'kafka'));
    const jars = join(classPath, '..');
    for (const jar of readdirSync(jars)) copyFileSync(join(jars, jar), join(folder, 'kafka', jar));
    writeFileSync(join(folder, 'run.sh'), RUN_KAFKA, { mode: 0o755 });
    writeFileSync(
      join(folder, 'Containerfile'),
      `FROM ${java}\nCOPY kafka /kafka\nCOPY run.sh /run.sh\nENTRYPOINT ["/run.sh"]\n`,
    );
    engine.podman('build', '--network=none', '-t', name, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return name;
}

const RUN_KAFKA = `#!/bin/sh
set -e
[ -d /data/kafka ] || java -cp '/kafka/*' kafka.tools.StorageTool format -t "$CLUSTER_ID" -c /etc/kafka/server.properties
exec java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '/kafka/*' kafka.Kafka /etc/kafka/server.properties
`;

/** PostgreSQL 15 on port 5432, open to whoever reaches it. */
export function postgresImage(engine: Engine): string {
  const name = 'localhost/throughline-postgres:15';
  if (engine.has(name)) return name;
  const debian = debianImage(engine, 'localhost/throughline-postgres-packages:15', 'postgresql-15');
  const folder = mkdtempSync(join(tmpdir(), 'throughline-image-'));
  try {
    writeFileSync(join(folder, 'run.sh'), RUN_POSTGRES, { mode: 0o755 });
    writeFileSync(
      join(folder, 'Containerfile'),
      `FROM ${debian}\nCOPY run.sh /run.sh\nUSER postgres\nENTRYPOINT ["/run.sh"]\n`,
    );
    engine.podman('build', '--network=none', '-t', name, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return name;
}

const RUN_POSTGRES = `#!/bin/sh
set -e
bin=/usr/lib/postgresql/15/bin
data=/var/lib/postgresql/data
[ -d "$data" ] || { $bin/initdb -D "$data" -A trust -U postgres -E UTF8; echo 'host all all all trust' >> "$data/pg_hba.conf"; }
exec $bin/postgres -D "$data" -c listen_addresses='*' -c unix_socket_directories=/tmp
`;

/** A minimal Debian with one package, made from Debian's own archive: no image registry is asked. */
function debianImage(engine: Engine, name: string, packages: string): string {
  if (engine.has(name)) return name;
  const folder = mkdtempSync(join(tmpdir(), 'throughline-debian-'));
  try {
    const file = join(folder, 'rootfs.tar');
    execFileSync('mmdebstrap', ['--variant=minbase', `--include=${packages}`, SUITE, file], {
      stdio: 'pipe',
      timeout: BUILD_MS_MAX,
    });
    engine.podman('import', file, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return name;
}
