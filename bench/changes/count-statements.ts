import pg from 'pg'

/** What PostgreSQL is sent, trip by trip, from the first statement of a transaction that `work` makes to its COMMIT. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const open = new Map<pg.Client, string[]>()
  let longest: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
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
    pg.Client.prototype.query = query
  }
}
