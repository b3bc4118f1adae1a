/** How long a page was kept busy while work was done next to it. All in milliseconds. */
export interface Watched {
  ms: number
  /** 0 where none was longer than 50 ms, below which the browser reports none. */
  longestTask: number
  /** Between two frames. */
  longestGap: number
}

/**
 * Runs in the page, and contains all that it needs. Without `worker` it waits for a file to be chosen and
 * watches until the frame that shows its preview; with it, it has that worker read the same file, and watches
 * until it answers.
 */
export async function watchPage(worker: string | null): Promise<Watched> {
  const kept = globalThis as unknown as { chosenFile: File }
  const isDone = worker === null ? await untilChosen() : begin(worker)
  const from = performance.now()
  let [last, longestGap, doneAt] = [from, 0, 0]
  // Drawing done with the last step counts too.
  for (let framesAfter = 0; framesAfter < 3; ) {
    const now = await new Promise<number>(requestAnimationFrame)
    longestGap = Math.max(longestGap, now - last)
    last = now
    if (!isDone()) continue
    if (framesAfter++ === 0) doneAt = performance.now()
  }
  return { ms: doneAt - from, longestGap, longestTask: await longestTaskSince(from) }

  async function untilChosen() {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    await new Promise((resolve) => {
      input.addEventListener('change', resolve, { capture: true, once: true })
    })
    kept.chosenFile = input.files![0]!
    return () => document.querySelector(`section[aria-label*="${kept.chosenFile.name}"]`) !== null
  }

  function begin(path: string) {
    let answered = false
    const reading = new Worker(path)
    reading.onmessage = () => {
      answered = true
    }
    reading.postMessage(kept.chosenFile)
    return () => answered
  }

  async function longestTaskSince(start: number): Promise<number> {
    const entries: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => void entries.push(...list.getEntries()))
    observer.observe({ type: 'longtask', buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 500))
    const since = entries.filter(({ startTime, duration }) => startTime + duration >= start)
    return Math.max(0, ...since.map(({ duration }) => duration))
  }
}
