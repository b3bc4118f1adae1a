import { type PGlite, parse, protocol, type Results } from '@electric-sql/pglite'

/** How many statements are kept prepared: more than the server has, fewer than lists of all lengths make. */
const maximumKept = 500

interface Statement {
  name: string
  parameterTypes: number[]
  /** The columns of its rows; none for a statement that returns none. */
  rows: ReturnType<typeof rowsIn>
}

/**
 * Gives a way to execute statements on the embedded database that parses and plans each text once, and then
 * needs one round trip where PGlite's own `query` takes six. The caller is alone in the database.
 */
export function prepareStatements(pglite: PGlite) {
  const kept = new Map<string, Statement>()
  let prepared = 0
  return async (text: string, values: readonly unknown[]): Promise<Results> => {
    if (!isWorthKeeping(text) && values.length === 0) return executeOnce(pglite, text)
    const statement = kept.get(text) ?? (await prepare(pglite, text, `s${prepared++}`))
    kept.delete(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    const tooMany = kept.size > maximumKept
    if (tooMany) await forget(oldest!)
    return execute(pglite, statement, values).catch(async (error) => {
      if (isPlanOutdated(error)) await forget(text)
      throw error
    })
  }

  async function forget(text: string) {
    const { name } = kept.get(text)!
    kept.delete(text)
    await send(pglite, protocol.serialize.close({ type: 'S', name }))
  }
}

/**
 * Whether a table has changed since a statement was planned, so that it would return other columns: asking
 * again gives a plan for the table as it is.
 */
export function isPlanOutdated(error: unknown): boolean {
  return (error as { routine?: unknown } | null)?.routine === 'RevalidateCachedQuery'
}

/** Setting a role, for example, costs next to nothing, and its text contains values that change. */
export function isWorthKeeping(text: string): boolean {
  return /^\s*(select|insert|update|delete|with)\b/i.test(text)
}

async function prepare(pglite: PGlite, text: string, name: string): Promise<Statement> {
  const { serialize } = protocol
  const answer = await send(
    pglite,
    serialize.parse({ name, text }),
    serialize.describe({ type: 'S', name }),
  )
  const parameterTypes = parse.parseDescribeStatementResults(answer)
  return { name, parameterTypes, rows: rowsIn(answer) }
}

async function execute(
  pglite: PGlite,
  { name, parameterTypes, rows }: Statement,
  values: readonly unknown[],
): Promise<Results> {
  const { serialize } = protocol
  const bound = values.map((value, index) => asText(pglite, value, parameterTypes[index]!))
  const answer = await send(
    pglite,
    serialize.bind({ statement: name, values: bound }),
    serialize.execute({}),
  )
  return resultOf(pglite, [...rows, ...answer])
}

async function executeOnce(pglite: PGlite, text: string): Promise<Results> {
  const { serialize } = protocol
  const answer = await send(
    pglite,
    serialize.parse({ text }),
    serialize.bind({}),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
  )
  return resultOf(pglite, answer)
}

type Answer = Awaited<ReturnType<PGlite['execProtocolStream']>>

async function send(pglite: PGlite, ...messages: Uint8Array[]): Promise<Answer> {
  const together = Buffer.concat([...messages, protocol.serialize.sync()])
  return pglite.runExclusive(() => pglite.execProtocolStream(together, { syncToFs: false }))
}

function rowsIn(answer: Answer): Answer {
  return answer.filter(({ name }) => name === 'rowDescription')
}

function asText(pglite: PGlite, value: unknown, type: number): string | null {
  if (value === null || value === undefined) return null
  return pglite.serializers[type]?.(value) ?? String(value)
}

function resultOf(pglite: PGlite, answer: Answer): Results {
  return parse.parseResults(answer, pglite.parsers, { rowMode: 'object' })[0]!
}
