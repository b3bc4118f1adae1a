/** A promise with what settles it; `Promise.withResolvers` is not in Node 20. */
export function deferred() {
  let settle!: { resolve: () => void; reject: (error: unknown) => void }
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}
