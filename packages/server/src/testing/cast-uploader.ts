import type { AddressInfo } from 'node:net'
import { createGroup } from '../lists/groups/create-group.ts'
import { issueKey } from '../platform/keys.ts'
import { castAccount } from './cast.ts'
import { type Sender, startPost } from './socket-sender.ts'
import type { TestHouse } from './test-house.ts'

/** A program of an account that sends files through a socket. */
export interface Uploader {
  account: string
  /** Begins to send a recipients file or evidence; the bytes are up to the caller. */
  post(kind: 'recipients' | 'evidence', headers: Record<string, string>): Promise<Sender>
}

/** Lets the server listen on a free port of this machine, for an account with a group and a key. */
export async function castUploader({
  house,
  app,
}: Pick<TestHouse, 'house' | 'app'>): Promise<Uploader> {
  const { account, owner } = await castAccount(house)
  const group = await createGroup(house, owner.actor, account, { name: 'Kunden' })
  const wish = { name: 'Test', scopes: ['write' as const] }
  const { secret } = await issueKey(house, owner.actor, owner.name, account, wish)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const paths = {
    recipients: `/accounts/${account}/groups/${group.id}/batches?fileName=kunden.csv`,
    evidence: `/accounts/${account}/evidence?fileName=nachweis.txt`,
  }
  return {
    account,
    post: (kind, headers) =>
      startPost(port, paths[kind], { authorization: `Bearer ${secret}`, ...headers }),
  }
}
