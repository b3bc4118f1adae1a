import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { saveFile } from '../screening/save-file.ts'
import { askWorker } from '../worker/ask-worker.ts'
import type { ToWorker } from '../worker/messages.ts'
import {
  type Decision,
  decideOnFile,
  type FileToSend,
  type Means,
  type Outcome,
  type Seen,
} from './decide-on-file.ts'
import { useMendedName } from './use-mended-name.ts'

interface PreviewOptions {
  account: string
  group: string
  /** Shows a good file, too. */
  always: boolean
  /** A list of those to be left out that was chosen before the files. */
  beside: File | null
  send: (files: FileToSend[]) => void
}

const skipped = Symbol('skipped')

/** The state of a file before its upload. */
type Phase =
  | { kind: 'checking'; file: File; bytes: number }
  | { kind: 'asking'; file: File; seen: Seen; outcome: Outcome | null }
  | { kind: 'mending' | 'matching'; file: File; seen: Seen; bytes: number }

/** Looks at files on the customer's computer, one after another, and sends what the customer decides. */
export function usePreview({ account, group, always, beside, send }: PreviewOptions) {
  const [phase, setPhase] = useState<Phase | null>(null)
  const [position, setPosition] = useState({ place: 1, of: 1 })
  const task = useRef<AbortController | null>(null)
  const decide = useRef<((decision: Decision) => void) | null>(null)
  useEffect(() => () => task.current?.abort(), [])
  const means = useMeans(account, group, {
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
        const decided = await decideOnFile(file, { always, beside }, means)
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
    /** Continues without looking at the file. */
    skip: () => task.current?.abort(skipped),
    cancel: () => task.current?.abort(),
  }
}

interface Screen {
  show(phase: Phase): void
  /** The signal by which the customer stops the work that begins now. */
  begin(): AbortSignal
  /** What the customer decides about the preview. */
  decision(): Promise<Decision>
}

/** What happens to a file before its upload: by a worker, and by the customer at a screen. */
function useMeans(account: string, group: string, { show, begin, decision }: Screen): Means {
  const queryClient = useQueryClient()
  const nameMended = useMendedName()
  const rememberedColumns = () => {
    const query = {
      ...read('listRememberedColumns', { params: { account } }),
      // A preview needs no connection, so it does not wait for one.
      networkMode: 'always' as const,
    }
    return queryClient.fetchQuery(query).then(
      ({ items }) => items,
      () => queryClient.getQueryData(query.queryKey)?.items ?? [],
    )
  }
  const work = (phaseAt: (bytes: number) => Phase) => {
    show(phaseAt(0))
    return { signal: begin(), onProgress: (bytes: number) => show(phaseAt(bytes)) }
  }
  return {
    look(file, columns) {
      const asking = work((bytes) => ({ kind: 'checking', file, bytes }))
      const toDo = rememberedColumns().then(
        (remembered): ToWorker => ({ kind: 'look', file, columns, remembered }),
      )
      const note = (sha256: string) =>
        client.notePreview({ params: { account, group }, body: { sha256 } }).catch(() => undefined)
      return askWorker('looked', toDo, asking).then(({ preview }) => {
        // Nothing waits for it: without a connection, files are looked at all the same.
        if (preview.sha256) void note(preview.sha256)
        return preview
      }, unlessAborted)
    },
    ask(file, seen, outcome) {
      show({ kind: 'asking', file, seen, outcome })
      return decision()
    },
    match(file, seen, list) {
      const asking = work((bytes) => ({ kind: 'matching', file, seen, bytes }))
      const { reading } = seen.preview
      const toDo: ToWorker = { kind: 'match', file, reading, list }
      return askWorker('matched', toDo, asking).then(({ match }) => match, nullIfAborted)
    },
    mend(file, seen, wishes) {
      const asking = work((bytes) => ({ kind: 'mending', file, seen, bytes }))
      const { reading, dayOrder } = seen.preview
      const listed = seen.match?.list ?? null
      const toDo: ToWorker = { kind: 'mend', file, reading, wishes, dayOrder, listed }
      return askWorker('mended', toDo, asking).catch(nullIfAborted)
    },
    save: (file, mended) => saveFile(nameMended(file), mended),
    nameMended,
  }
}

/** If a file cannot be looked at here, the server looks at it; a customer who stopped is done. */
function unlessAborted(reason: unknown): null {
  if (isAbort(reason)) throw reason
  return null
}

/** Whether the customer stopped it, rather than it having failed. */
function isAbort(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError'
}

function nullIfAborted(reason: unknown): null {
  if (isAbort(reason)) return null
  throw reason
}
