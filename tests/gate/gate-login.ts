import { onServer } from '../../packages/server/src/testing/test-database.ts'

/** A login for processes of the gate alone, as the guide describes it. */
export interface GateLogin {
  name: string
  url: string
  /** Runs a statement under it; if refused, returns PostgreSQL's code. */
  attempt(statement: string): Promise<string>
  drop(): Promise<void>
}

/** @param prefix the prefix of the database's role names */
export async function makeGateLogin(owner: string, prefix: string): Promise<GateLogin> {
  const url = new URL(owner)
  const name = `${url.pathname.slice(1)}_alone`
  url.username = name
  await onServer(owner, `create role ${name} login`)
  await onServer(owner, `grant "${prefix}_gate", "${prefix}_publisher" to ${name}`)
  return {
    name,
    url: url.href,
    attempt: (statement) =>
      onServer(url.href, statement).then(
        () => 'done',
        ({ code }: { code: string }) => code,
      ),
    drop: () => onServer(owner, `drop role ${name}`),
  }
}
