import { connect, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node'
import type { NatsLogin } from '../../config/read-config.ts'
import { readSeed } from '../../config/settings.ts'

const timeoutMilliseconds = 5_000
/** A silent connection is given up after two of these. */
const pingMilliseconds = 5_000

/** Connects to NATS once. A caller that loses the connection asks for another, and begins again with it. */
export async function connectNats(login: NatsLogin): Promise<NatsConnection> {
  const urls = login.FREIGABE_NATS.split(',').map((place) => new URL(place))
  return connect({
    name: 'freigabe',
    servers: urls.map(({ host }) => host),
    ...(urls[0]!.protocol === 'tls:' ? { tls: {} } : {}),
    ...credentialsOf(login, urls[0]!),
    ...{ reconnect: false, timeout: timeoutMilliseconds },
    ...{ pingInterval: pingMilliseconds, maxPingOut: 2 },
  })
}

/** A name without a password is a token, as everywhere in NATS. */
function credentialsOf({ FREIGABE_NATS_SEED_FILE: file }: NatsLogin, place: URL) {
  if (file !== undefined) return { authenticator: byKey(file) }
  const [user, pass] = [place.username, place.password].map(decodeURIComponent)
  if (!user) return {}
  return pass ? { user, pass } : { token: user }
}

/** The file is read for each connection, since a new key may have been put there. */
function byKey(file: string) {
  const seed = readSeed(file)
  if (seed === null) throw new Error(`There is no seed of a user of NATS in ${file}.`)
  return nkeyAuthenticator(new TextEncoder().encode(seed))
}
