import { useQueryClient } from '@tanstack/react-query'
import { read } from '../../api/read.ts'
import { saveFile } from '../screening/save-file.ts'
import { askWorker } from '../worker/ask-worker.ts'
import type { ToWorker } from '../worker/messages.ts'
import type { Decision, Means } from './decide-on-file.ts'
import { isAbort } from './is-abort.ts'
import type { Phase } from './phase.ts'
import { useMendedName } from './use-mended-name.ts'

interface Screen {
  show(phase: Phase): void
  /** The signal by which the customer stops the work that begins now. */
  begin(): AbortSignal
  /** What the customer decides on what is shown. */
  decision(): Promise<Decision>
}

/** What is done with a file before its upload: by a worker, and by the customer at a screen. */
export function useMeans(account: string, { show, begin, decision }: Screen): Means {
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
      return askWorker('looked', toDo, asking).then(({ preview }) => preview, unlessAborted)
    },
    ask(file, preview, outcome) {
      show({ kind: 'asking', file, preview, outcome })
      return decision()
    },
    mend(file, preview, domains) {
      const asking = work((bytes) => ({ kind: 'mending', file, preview, bytes }))
      const toDo: ToWorker = { kind: 'mend', file, reading: preview.reading, domains }
      return askWorker('mended', toDo, asking).then((mended) => mended.file, nullIfAborted)
    },
    save: (file, mended) => saveFile(nameMended(file), mended),
    nameMended,
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
