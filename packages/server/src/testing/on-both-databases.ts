import { quickestDatabase, testDatabases } from './test-database.ts'

/**
 * The suites that run on the embedded database and on PostgreSQL, with the reason why one could hold and the
 * other break. Every other suite is about behaviour that does not depend on the database, and runs once.
 */
export const onBothDatabases: Readonly<Record<string, string>> = {
  'A change': 'locks, lost connections and what is begun anew exist in one of the two',
  'A confirmation': 'two accounts that ask for one recipient at once meet at a row',
  'A decision by two people': 'two decisions at once wait for a lock',
  'A decision that can still be taken back': 'what is sent and what is taken back meet at a lock',
  'A delivery through an approved source':
    'days, sums and parts of reports are read by each driver in its own way',
  'What customers bring in small deliveries':
    'days and sums are read by each driver in its own way, and rights on rows belong to roles',
  'A delivery that waits':
    'an index is known by its condition, and one of the two plans before it has values',
  'A draft of the policy': 'two who publish at once wait for a lock',
  'A stream of events': 'it is woken by another channel',
  'A hold': 'three who end it at once meet at a lock',
  'An approval in steps':
    'whoever widens and whoever revokes meet at a lock, and days are read by each driver in its own way',
  'A permit': 'those who take from one cap at once meet at its row',
  'A file whose row is refused': 'a transaction that fails gives its connection back',
  'Another account': 'rights on rows belong to roles, which the two are given differently',
  'A form that bots fill in':
    'sums and moments are read by each driver in its own way, and two who look at once meet at a row',
  'A list of those to be left out': 'bytes are read by each driver in its own way',
  'A mailbox provider that fails':
    'sums and moments are read by each driver in its own way, and two who look at once meet at a lock',
  'A gate inside the sender': 'the feed that it follows comes by another channel',
  Events: 'they are numbered while others commit, and are heard of by another channel',
  Figures: 'numbers and days are read by each driver in its own way',
  Privacy: 'reads and erases in every table, each under its role',
  Retention: 'erases in every table, each under its role',
  'Side by side in the browser': 'changes come by another channel, and leases meet at a lock',
  'Taking a case and giving it back': 'a lease is taken under a lock',
  'The gate’s memory': 'it is told of changes by another channel',
  'The feed': 'changes come by another channel, and are numbered while others commit',
  'The log': 'it is read while others write, on one connection or on many',
  'The log under work': 'it is read while others write, on one connection or on many',
  'The main job': 'the queue hands out jobs under locks',
  'The next case': 'ten who ask at once meet at locks',
  'Two people at once': 'they meet at locks',
  'What came back':
    'days, sums and bytes are read by each driver in its own way, and many who tell at once meet at rows',
  'What a row of the queue says':
    'words are kept as JSON, which each driver reads in its own way, and the order is the database’s',
  'What came of approvals': 'days, sums and lists are read by each driver in its own way',
  'What came back, as it is read': 'days and sums are read by each driver in its own way',
  'What rules may accept in all': 'those who are counted by the same wait for a lock',
  'What was sent by import, day and provider':
    'two who send to one group at once meet at its row, and rows without an import in one index',
  'What was sent':
    'sums and days are read by each driver in its own way, and two who tell the same meet',
  'Working the queue in the browser': 'changes come by another channel, and leases meet at a lock',
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
