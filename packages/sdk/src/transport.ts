/**
 * One request as a transport sends it.
 *
 * ```ts
 * const line = ({ method, url }: TransportRequest) => `${method} ${url}`
 * ```
 */
export interface TransportRequest {
  url: string
  method: string
  headers: Headers
  /** JSON as text, or the upload. */
  body?: string | UploadBody
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

/**
 * Sends a request and resolves with the answer's head; rejects where none comes back.
 *
 * ```ts
 * const byFetch = fetchTransport()
 * const telling: Transport = async (request) => {
 *   const response = await byFetch(request)
 *   console.log(request.method, request.url, response.status)
 *   return response
 * }
 * const freigabe = createClient({ baseUrl: 'https://freigabe.example', transport: telling })
 * ```
 */
export type Transport = (request: TransportRequest) => Promise<Response>

/**
 * Sends by `fetch`. Progress of a stream is reported as it is read; of bytes and blobs, which `fetch` takes
 * whole, at the start and at the end.
 *
 * ```ts
 * const transport = fetchTransport((url, init) => fetch(url, { ...init, keepalive: true }))
 * const freigabe = createClient({ baseUrl: 'https://freigabe.example', transport })
 * ```
 */
export function fetchTransport(fetch: typeof globalThis.fetch = globalThis.fetch): Transport {
  return async ({ url, method, headers, body, signal, onProgress }) => {
    const init: RequestInit & { duplex?: 'half' } = { method, headers, signal }
    if (body instanceof ReadableStream) {
      init.body = onProgress ? counted(body, onProgress) : body
      init.duplex = 'half'
    } else if (body !== undefined) {
      init.body = body as BodyInit
    }
    const total = lengthOf(body)
    if (total !== null) onProgress?.({ sent: 0, total })
    const response = await fetch(url, init)
    if (total !== null) onProgress?.({ sent: total, total })
    return response
  }
}

function lengthOf(body: string | UploadBody | undefined): number | null {
  if (body instanceof Blob) return body.size
  return body instanceof Uint8Array ? body.byteLength : null
}

function counted(body: ReadableStream<Uint8Array>, onProgress: (progress: Progress) => void) {
  let sent = 0
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        sent += chunk.byteLength
        controller.enqueue(chunk)
        onProgress({ sent, total: null })
      },
    }),
  )
}

/**
 * What an upload may send. A stream is sent once; bytes and blobs are sent again after a failure.
 *
 * ```ts
 * const body: UploadBody = new TextEncoder().encode('email\nanna@example.org\n')
 * const params = { account: 'c-1047', group: 'newsletter' }
 * await client.uploadBatch({ params, query: { fileName: 'customers.csv' }, body })
 * ```
 */
export type UploadBody = Blob | Uint8Array | ReadableStream<Uint8Array>

/**
 * How far an upload has come, in bytes; `total` is null where the length is not known.
 *
 * ```ts
 * const share = ({ sent, total }: Progress) => (total === null ? null : sent / total)
 * ```
 */
export interface Progress {
  sent: number
  total: number | null
}
