/**
 * A connection to NATS, as `connect` of `@nats-io/transport-node` opens it. You open it, say who you are there, and
 * close it after the gate.
 *
 * ```ts
 * const over = (nats: NatsConnection) => openGate({ url: 'https://freigabe.example', key: 'fg_…', nats })
 * ```
 */
export interface NatsConnection {
  subscribe(
    subject: string,
    options: { callback: (error: Error | null, message: NatsMessage) => void },
  ): { unsubscribe(): void }
  request(subject: string, payload: string, options: { timeout: number }): Promise<NatsMessage>
}

/** What arrives over it. */
export interface NatsMessage {
  data: Uint8Array
  headers?: { get(name: string): string; code: number }
}
