import { type Client, connect } from './connect.ts'

/**
 * What PostgreSQL is sent, trip by trip, from the first statement of a transaction that `work` makes to its
 * COMMIT.
 */
export async function statementsOf(url: string, work: () => Promise<unknown>): Promise<string[]> {
  const open = new Map<Client, string[]>()
  let longest: string[] = []
  const clients = await prototypeOfClients(url)
  const { query } = clients
  clients.query = function (this: Client, ...given: unknown[]) {
    const [asked] = given as [string | { text: string }]
    const text = typeof asked === 'string' ? asked : asked.text
    const sent = text === 'begin' ? [] : (open.get(this) ?? [])
    open.set(this, sent)
    sent.push(text)
    // Whoever follows the feed reads meanwhile, in transactions of a few statements.
    if (text === 'commit' && sent.length > longest.length) longest = sent
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
    return longest
  } finally {
    clients.query = query
  }
}

/** What all connections have in common, whoever opened them. */
async function prototypeOfClients(url: string): Promise<Client> {
  const { client, end } = await connect(url)
  try {
    return Object.getPrototypeOf(client) as Client
  } finally {
    await end()
  }
}
