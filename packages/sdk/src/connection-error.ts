/**
 * No answer of Freigabe's came back: the network failed, or something in between answered in its
 * place. `status` is what that something said, null where nothing came at all.
 *
 * ```ts
 * await client.readPlatform().catch((error) => {
 *   if (!(error instanceof ConnectionError)) throw error
 *   console.error('Nothing is sent: the gate does not answer.')
 * })
 * ```
 */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  readonly status: number | null

  constructor(status: number | null, cause?: unknown) {
    super(
      status === null
        ? 'Freigabe could not be reached.'
        : `Something other than Freigabe answered, with status ${status}.`,
      { cause },
    )
    this.status = status
  }
}
