import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PackFault, type ParsedPack, parsePack } from '@throughline/continuum';
import { canonicalJson, Refusal } from '@throughline/kernel';
import { type CallerContext, type CommandAnswer, DIRECTORY } from '@throughline/nest-kit';
import {
  evolveRulePack,
  type OrganizationDirectory,
  publishPack,
  type PublishedPack,
  rulePackStream,
} from '@throughline/organization';
import { OrganizationRecords } from '../recording/organization-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';
import type { PackAnswer } from './pack-answer.js';
import { packFaulty } from './pack-problems.js';

export class PublishPack extends Command<CommandAnswer<PackAnswer>> {
  constructor(
    /** YAML, as the author wrote it. */
    readonly written: string,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(PublishPack)
export class PublishPackHandler implements ICommandHandler<PublishPack> {
  constructor(
    @Inject(OrganizationRecords) private readonly records: OrganizationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ written, caller }: PublishPack): Promise<CommandAnswer<PackAnswer>> {
    assertWholeProvider(caller);
    await this.directory.catchUp();
    const { pack, sha256, notes } = soundPack(
      parsePack(written, { file: 'body', findBase: (id, version) => this.#base(id, version) }),
    );
    const published: PublishedPack = {
      pack: { id: pack.id, version: pack.version, sha256 },
      document: canonicalJson(pack),
    };
    const answer = await this.records.record({
      caller,
      stream: rulePackStream(pack.id, pack.version),
      evolve: evolveRulePack,
      asked: { command: 'PublishPack', ...published.pack },
      facilityId: null,
      decide: (before) => publishPack(published, before),
      location: `/v1/rule-packs/${pack.id}/${pack.version}`,
    });
    return { ...answer, body: { ...answer.body, pack: published.pack, notes: notes.map(noteOf) } };
  }

  #base(id: string, version: string) {
    const base = this.directory.packByVersion(id, version);
    return base ? { document: base.document, sha256: base.ref.sha256 } : ('unknown' as const);
  }
}

function soundPack(parsed: ParsedPack): Extract<ParsedPack, { ok: true }> {
  if (parsed.ok) return parsed;
  throw new Refusal(packFaulty, {
    faults: parsed.faults.map((fault) => ({
      pointer: fault.path,
      code: fault.code,
      detail: `Line ${fault.line}, column ${fault.column}: ${fault.message}`,
    })),
    details: {
      faults: parsed.faults.map(({ line, column, path, code, message }) => ({
        line,
        column,
        pointer: path,
        code,
        message,
      })),
    },
  });
}

const noteOf = ({ line, column, path, code, message }: PackFault) => ({ line, column, pointer: path, code, message });
