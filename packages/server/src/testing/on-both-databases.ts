import { quickestDatabase, testDatabases } from './test-database.ts'

/**
 * The suites that run on the embedded database and on PostgreSQL, with the reason why one could hold and the
 * other break. Every other suite runs once: what meets at a lock holds on the embedded one, whose one connection
 * lets nothing meet, if it holds on PostgreSQL; and that both drivers read values alike is held for all by
 * `database.test.ts`.
 */
export const onBothDatabases: Readonly<Record<string, string>> = {
  'A change': 'locks, lost connections and what is begun anew exist in one of the two',
  'A delivery that waits':
    'an index is known by its condition, and one of the two plans before it has values',
  'A stream of events': 'it is woken by another channel',
  'A file whose row is refused': 'a transaction that fails gives its connection back',
  'An import without any address': 'what the gate stores is written and read back by two drivers',
  'Another account': 'rights on rows belong to roles, which the two are given differently',
  'A gate inside the sender': 'the feed that it follows comes by another channel',
  Events: 'they are numbered while others commit, and are heard of by another channel',
  Privacy: 'reads and erases in every table, each under its role',
  Retention: 'erases in every table, each under its role',
  'Side by side in the browser': 'changes come by another channel',
  'The gate’s memory': 'it is told of changes by another channel',
  'The feed': 'changes come by another channel, and are numbered while others commit',
  'The log under work': 'it is read while others write, on one connection or on many',
  'The main job': 'the queue hands out jobs under locks',
  'What a row of the queue says': 'the order of words is the database’s',
  'Writes with an idempotency key': 'the second of two requests waits for the first',
  'what whoever watches us can ask': 'pools and locks exist in one of the two',
}

/**
 * The databases that a suite runs on: both if it is listed, or if everything is asked for; otherwise
 * PostgreSQL, which is faster and is what most installations use, or the embedded one if there is none.
 */
export function databasesFor(title: string): readonly ('embedded' | 'postgres')[] {
  const everything = process.env.FREIGABE_TEST_EVERYTHING !== undefined
  return everything || title in onBothDatabases ? testDatabases : [quickestDatabase]
}
