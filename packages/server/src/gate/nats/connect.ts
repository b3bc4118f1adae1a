import { connect, type NatsConnection } from '@nats-io/transport-node'

const timeoutMilliseconds = 5_000
/** A line over which nothing comes is given up after two of these. */
const pingMilliseconds = 5_000

/**
 * Connects to NATS once; whoever loses the connection asks for another, and begins anew with it.
 *
 * @param places as `FREIGABE_NATS` names them: `nats://USER:PASSWORD@HOST:PORT`, several with commas, `tls://` for TLS
 */
export function connectNats(places: string): Promise<NatsConnection> {
  const urls = places.split(',').map((place) => new URL(place))
  const { protocol, username, password } = urls[0]!
  return connect({
    name: 'freigabe',
    servers: urls.map(({ host }) => host),
    ...(protocol === 'tls:' ? { tls: {} } : {}),
    ...credentialsOf(decodeURIComponent(username), decodeURIComponent(password)),
    ...{ reconnect: false, timeout: timeoutMilliseconds },
    ...{ pingInterval: pingMilliseconds, maxPingOut: 2 },
  })
}

/** A name alone is a token, as everywhere in NATS. */
function credentialsOf(user: string, pass: string) {
  if (user === '') return {}
  return pass === '' ? { token: user } : { user, pass }
}
