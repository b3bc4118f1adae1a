/** Waits `ms` milliseconds; rejects with the signal's reason when it is aborted meanwhile. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

/** The wait before repetition `attempt` (from 1): doubles from `firstMs`, up to 30 s, with jitter. */
export function backoff(attempt: number, firstMs: number): number {
  const longest = Math.min(firstMs * 2 ** (attempt - 1), 30_000)
  return longest * (0.5 + Math.random() / 2)
}

/** A promise with its settling functions; `Promise.withResolvers` is not in Node 20. */
export function deferred() {
  let settle!: { resolve: () => void; reject: (error: unknown) => void }
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}
