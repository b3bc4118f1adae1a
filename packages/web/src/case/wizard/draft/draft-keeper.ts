import type { Draft } from '@freigabe/contract'
import { sameValue } from './same-value.ts'

/** What the person types: everything in a draft that they decide, not the server. */
export type Typed = Pick<Draft, 'content' | 'alsoCases' | 'step'>

/** A draft under work, as the screen shows it. */
export interface KeptDraft {
  typed: Typed
  /** The server's last answer: completeness, faults, who saved and when. */
  server: Draft
  state: 'saved' | 'saving' | 'failed'
  /** Another person's version that came in between; nothing is saved until this person has chosen. */
  conflict: Draft | null
  /** Why saving was finally refused, if it was. */
  refusal: unknown
}

interface KeeperOptions {
  /** The draft as the server holds it. */
  draft: Draft
  /** Who types; needed to recognise one's own save whose answer got lost. */
  personId: string
  save: (typed: Typed, version: number) => Promise<Draft>
  read: () => Promise<Draft>
  /** What an error means: `changed` by somebody else, worth trying `again`, or `refused` for good. */
  judge: (error: unknown) => 'changed' | 'again' | 'refused'
  /** A place that outlives the page, one per draft. */
  storage: { read: () => string | null; write: (text: string) => void; clear: () => void }
  pauseMs?: number
  againMs?: number
}

/**
 * Keeps typed text safe. Every change is written to `storage` at once and to the server on each pause in
 * typing; the copy is deleted only when the server has confirmed exactly the same words. One save is under
 * way at a time. If somebody else saved in between, both versions are kept until the person chooses.
 */
export function createDraftKeeper(options: KeeperOptions) {
  const { pauseMs = 600, againMs = 4_000, storage } = options
  const listeners = new Set<() => void>()
  let now: KeptDraft = begin(options)
  let confirmed: Typed = typedOf(now.server)
  let sent: Typed | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | null = null

  const show = (change: Partial<KeptDraft>) => {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }
  const isDirty = () => !sameValue(now.typed, confirmed)
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const accept = (server: Draft) => {
    confirmed = typedOf(server)
    sent = null
    const dirty = isDirty()
    if (dirty) remember()
    else storage.clear()
    show({ server, state: dirty ? 'saving' : 'saved', refusal: null })
  }

  const remember = () =>
    storage.write(JSON.stringify({ ...now.typed, version: now.server.version }))

  const meetOther = async () => {
    const other = await options.read()
    const mine = other.savedBy?.id === options.personId && sent && sameValue(typedOf(other), sent)
    if (mine || sameValue(typedOf(other).content, now.typed.content)) accept(other)
    else show({ conflict: other, state: 'failed' })
  }

  const saveOnce = async () => {
    const typed = now.typed
    sent ??= typed
    try {
      accept(await options.save(typed, now.server.version))
    } catch (error) {
      const verdict = options.judge(error)
      if (verdict === 'changed') {
        await meetOther().catch(() => fail())
      } else if (verdict === 'refused') {
        show({ state: 'failed', refusal: error })
      } else {
        sent = typed
        fail()
      }
    }
  }

  const fail = () => {
    show({ state: 'failed' })
    later(againMs)
  }

  /** Saves now what is not yet saved; resolves when the server has all of it, or cannot be reached. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (saving) {
      await saving
      return now.state === 'saving' && isDirty() ? flush() : undefined
    }
    if (!isDirty() || now.conflict || now.refusal) return
    show({ state: 'saving' })
    saving = saveOnce()
    await saving
    saving = null
    if (now.state === 'saving' && isDirty()) await flush()
  }

  return {
    read: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    flush,
    /** Sends what an earlier visit could not. Not before the page stands: one that is drawn anew reads the copy again. */
    start: () => {
      if (isDirty() && !now.conflict) later(0)
    },
    /** Hears what the server says of the same draft by now: the files beside it may have changed. */
    refresh: async () => {
      const server = await options.read().catch(() => null)
      // Somebody else's version is met when this one is saved.
      const isSame = server?.version === now.server.version
      if (server && isSame && !isDirty() && !saving && !now.conflict) show({ server })
    },
    /** Takes what has just been typed. */
    type: (typed: Typed) => {
      show({ typed, state: now.conflict ? 'failed' : 'saving' })
      remember()
      if (!now.conflict && !now.refusal) later(pauseMs)
    },
    /** Continues from another person's version with what this person chose from both. */
    settle: (typed: Typed) => {
      if (!now.conflict) return
      confirmed = typedOf(now.conflict)
      sent = null
      show({ typed, server: now.conflict, conflict: null, state: 'saving' })
      remember()
      void flush().then(() => !isDirty() && storage.clear())
      if (!isDirty()) show({ state: 'saved' })
    },
    /** The draft was handed in: no copy is needed any more. */
    finish: () => {
      clearTimeout(timer)
      storage.clear()
    },
  }
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>

function typedOf({ content, alsoCases, step }: Draft): Typed {
  return { content, alsoCases, step }
}

/** Picks up a copy that an earlier visit could not bring to the server. */
function begin({ draft, storage }: KeeperOptions): KeptDraft {
  const fresh = { typed: typedOf(draft), server: draft, conflict: null, refusal: null } as const
  const copy = readCopy(storage.read())
  if (!copy || sameValue(copy.typed, fresh.typed)) return { ...fresh, state: 'saved' }
  const others = copy.version < draft.version && !sameValue(copy.typed.content, draft.content)
  return others
    ? { ...fresh, typed: copy.typed, conflict: draft, state: 'failed' }
    : { ...fresh, typed: copy.typed, state: 'saving' }
}

function readCopy(text: string | null): { typed: Typed; version: number } | null {
  if (text === null) return null
  try {
    const { version, content, alsoCases, step } = JSON.parse(text)
    return { typed: { content, alsoCases, step }, version }
  } catch {
    return null
  }
}
