import { useEffect, useRef, useState } from 'react'
import { type Decision, decideOnFile, type FileToSend } from './decide-on-file.ts'
import { isAbort } from './is-abort.ts'
import type { Phase } from './phase.ts'
import { useMeans } from './use-means.ts'

interface PreviewOptions {
  account: string
  /** Shows a good file, too. */
  always: boolean
  send: (files: FileToSend[]) => void
}

const skipped = Symbol('skipped')

/** Looks at files on the customer's computer, one after the other, and sends what the customer decides. */
export function usePreview({ account, always, send }: PreviewOptions) {
  const [phase, setPhase] = useState<Phase | null>(null)
  const [position, setPosition] = useState({ place: 1, of: 1 })
  const task = useRef<AbortController | null>(null)
  const decide = useRef<((decision: Decision) => void) | null>(null)
  useEffect(() => () => task.current?.abort(), [])
  const means = useMeans(account, {
    show: setPhase,
    begin() {
      task.current = new AbortController()
      return task.current.signal
    },
    decision: () =>
      new Promise((resolve) => {
        decide.current = resolve
      }),
  })
  const take = async (files: File[]) => {
    const chosen: FileToSend[] = []
    try {
      for (const [index, file] of files.entries()) {
        setPosition({ place: index + 1, of: files.length })
        const decided = await decideOnFile(file, always, means)
        if (decided) chosen.push(decided)
      }
      if (chosen.length > 0) send(chosen)
    } catch (error) {
      if (!isAbort(error)) throw error
    } finally {
      setPhase(null)
    }
  }
  return {
    phase,
    ...position,
    take: (files: File[]) => void take(files),
    decide: (decision: Decision) => decide.current?.(decision),
    /** Goes on without looking at the file. */
    skip: () => task.current?.abort(skipped),
    cancel: () => task.current?.abort(),
  }
}
