import type { z } from 'zod'

/** One type of event as data: the reference is printed from it, and what the server tells is typed by it. */
export interface EventType<Data extends z.ZodType = z.ZodType> {
  /** What has happened, in one sentence. */
  summary: string
  /** What is told of it: ids, codes, counts and moments alone. All of it may be read by the account. */
  data: Data
  example: z.output<Data>
}

/** Declares a type of event and keeps its schema's type. */
export function eventType<Data extends z.ZodType>(declared: EventType<Data>): EventType<Data> {
  return declared
}

/** Ids as the examples name things. */
export const exampleIds = {
  event: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b01',
  account: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b02',
  group: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b03',
  batch: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b04',
  otherBatch: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b05',
  case: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b06',
  otherCase: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b07',
  question: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b08',
  decision: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b09',
  approval: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b0a',
  source: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b0b',
  request: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b0c',
  message: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b0d',
  proceeding: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b0e',
  complaint: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b0f',
  person: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b10',
  endpoint: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b12',
  invitation: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b11',
  hold: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b12',
  attack: '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b13',
} as const
