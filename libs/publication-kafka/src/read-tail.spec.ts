import { jest } from '@jest/globals';
import type { Admin, Kafka } from 'kafkajs';
import { lastCommitted } from './read-tail.js';

/** No broker loses a group at will just while it is joined: this stands in for kafkajs on such a day. */
function kafkaThatCrashesWhileJoining(error: Error): Kafka {
  const listeners = new Map<string, (event: unknown) => void>();
  const consumer = {
    events: { CRASH: 'crash', END_BATCH_PROCESS: 'end', FETCH: 'fetch' },
    on: (event: string, listener: (event: unknown) => void) => listeners.set(event, listener),
    connect: async () => undefined,
    subscribe: async () => undefined,
    run: async () => listeners.get('crash')?.({ payload: { error } }),
    seek: () => {
      throw new Error('Consumer group was not initialized, consumer#run must be called first');
    },
    disconnect: async () => undefined,
  };
  return { consumer: () => consumer } as unknown as Kafka;
}

describe('the last committed records', () => {
  it('are refused with what the consumer crashed of while it joined its group', async () => {
    const deleteGroups = jest.fn(async () => []);
    const admin = {
      fetchTopicOffsets: async () => [{ partition: 0, offset: '1', low: '0', high: '1' }],
      deleteGroups,
    } as unknown as Admin;
    const crash = new Error('The coordinator is not available');
    const reading = { kafka: kafkaThatCrashesWhileJoining(crash), admin, groupId: 'tail' };
    await expect(lastCommitted(reading, 'topic')).rejects.toBe(crash);
    expect(deleteGroups).toHaveBeenCalledWith(['tail']);
  });
});
