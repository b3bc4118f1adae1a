/** Something that is done again and again. */
export interface Repeated {
  /** Resolves once what is being done has ended, and begins no more. */
  stop(): Promise<void>
}

/** Does `work` every so many milliseconds, one after the other. What fails is done again with the next. */
export function repeatEvery(milliseconds: number, work: () => Promise<void>): Repeated {
  let working: Promise<void> | null = null
  const timer = setInterval(() => {
    working ??= work()
      .catch(() => undefined)
      .finally(() => {
        working = null
      })
  }, milliseconds)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await working
    },
  }
}
