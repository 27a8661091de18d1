import { jest } from '@jest/globals';
import type { Admin, Kafka } from 'kafkajs';
import { lastCommitted } from './read-tail.js';

/** No broker loses a group, or stalls, at will just while it is joined: this stands in for kafkajs on such a day. */
function kafkaOnABadDay(onRun: (emit: (event: string, payload: object) => void, deliver: Deliver) => void): Kafka {
  const listeners = new Map<string, (event: unknown) => void>();
  let crashed = false;
  const emit = (event: string, payload: object) => {
    crashed ||= event === 'crash';
    listeners.get(event)?.({ payload });
  };
  const consumer = {
    events: { CRASH: 'crash', END_BATCH_PROCESS: 'end', FETCH: 'fetch' },
    on: (event: string, listener: (event: unknown) => void) => listeners.set(event, listener),
    connect: async () => undefined,
    subscribe: async () => undefined,
    run: async ({ eachMessage }: { eachMessage: Deliver }) => onRun(emit, eachMessage),
    seek: () => {
      if (crashed) throw new Error('Consumer group was not initialized, consumer#run must be called first');
    },
    disconnect: async () => undefined,
  };
  return { consumer: () => consumer } as unknown as Kafka;
}
type Deliver = (message: { partition: number; message: { offset: string } }) => Promise<void>;

function adminOfOneRecord() {
  const deleteGroups = jest.fn(async () => []);
  const fetchTopicOffsets = async () => [{ partition: 0, offset: '1', low: '0', high: '1' }];
  return { deleteGroups, admin: { fetchTopicOffsets, deleteGroups } as unknown as Admin };
}

describe('the last committed records', () => {
  it('are refused with what the consumer crashed of while it joined its group', async () => {
    const { admin, deleteGroups } = adminOfOneRecord();
    const crash = new Error('The coordinator is not available');
    const kafka = kafkaOnABadDay((emit) => emit('crash', { error: crash }));
    await expect(lastCommitted({ kafka, admin, groupId: 'tail' }, 'topic')).rejects.toBe(crash);
    expect(deleteGroups).toHaveBeenCalledWith(['tail']);
  });

  it('are waited for, however often other brokers have nothing to give', async () => {
    const kafka = kafkaOnABadDay((emit, deliver) => {
      for (let fetch = 0; fetch < 100; fetch += 1) emit('fetch', {});
      setTimeout(() => void deliver({ partition: 0, message: { offset: '0' } }), 20);
      setTimeout(() => emit('end', { partition: 0, lastOffset: '0' }), 40);
    });
    const found = await lastCommitted({ kafka, admin: adminOfOneRecord().admin, groupId: 'tail' }, 'topic');
    expect(found.map(({ message }) => message.offset)).toEqual(['0']);
  });

  it('are not said to be none when the brokers do not give them', async () => {
    const kafka = kafkaOnABadDay((emit) => {
      for (let fetch = 0; fetch < 100; fetch += 1) emit('fetch', {});
    });
    const reading = { kafka, admin: adminOfOneRecord().admin, groupId: 'tail', silentMsMax: 50 };
    await expect(lastCommitted(reading, 'topic')).rejects.toMatchObject({ code: 'publication-unavailable' });
  });
});
