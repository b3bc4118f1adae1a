import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../save-file.ts'
import { askWorker } from '../worker/ask-worker.ts'
import type { Preview, Reading } from '../worker/messages.ts'
import { type Decision, decideOnFile, type FileToSend, type Means } from './decide-on-file.ts'
import { rememberedColumnsQuery } from './remembered-columns-query.ts'

/** Where a file stands before its upload. */
export type Phase =
  | { kind: 'checking' | 'mending'; file: File; bytes: number }
  | { kind: 'asking'; file: File; preview: Preview; failed: boolean }

interface PreviewOptions {
  account: string
  /** Shows a good file, too. */
  always: boolean
  send: (files: FileToSend[]) => void
}

const skipped = Symbol('skipped')

/** Looks at files on the customer's computer, one after the other, and sends what the customer decides. */
export function usePreview({ account, always, send }: PreviewOptions) {
  const { t } = useTranslation('screening')
  const queryClient = useQueryClient()
  const [phase, setPhase] = useState<Phase | null>(null)
  const [position, setPosition] = useState({ place: 1, of: 1 })
  const task = useRef<AbortController | null>(null)
  const decide = useRef<((decision: Decision) => void) | null>(null)
  useEffect(() => () => task.current?.abort(), [])

  const work = (kind: 'checking' | 'mending', file: File) => {
    task.current = new AbortController()
    setPhase({ kind, file, bytes: 0 })
    return {
      signal: task.current.signal,
      onProgress: (bytes: number) => setPhase({ kind, file, bytes }),
    }
  }
  const nameMended = ({ name }: File) =>
    t('preview.mendedName', { name: name.replace(/\.\w{1,5}$/, '') })
  const means: Means = {
    async look(file, column) {
      const asking = work('checking', file)
      const { items } = await queryClient
        .ensureQueryData(rememberedColumnsQuery(account))
        .catch(() => ({ items: [] }))
      const columns = column === null ? null : { email: column }
      const looking = askWorker(
        'looked',
        { kind: 'look', file, columns, remembered: items },
        asking,
      )
      return looking.then(({ preview }) => preview, unlessAborted)
    },
    ask(file, preview, failed) {
      setPhase({ kind: 'asking', file, preview, failed })
      return new Promise((resolve) => {
        decide.current = resolve
      })
    },
    async mend(file: File, reading: Reading, domains) {
      const asking = work('mending', file)
      return askWorker('mended', { kind: 'mend', file, reading, domains }, asking).then(
        (mended) => mended.file,
        nullIfAborted,
      )
    },
    save: (file, mended) => saveFile(nameMended(file), mended),
    nameMended,
  }
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

/** A file that cannot be looked at here is looked at by the server; a customer who stopped is done. */
function unlessAborted(reason: unknown): null {
  if (isAbort(reason)) throw reason
  return null
}

function nullIfAborted(reason: unknown): null {
  if (isAbort(reason)) return null
  throw reason
}

function isAbort(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError'
}
