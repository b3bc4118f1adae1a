import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { keptText, type Unlike } from './kept-text.ts'

/** What another window of this browser made of a text that is written here, too. */
export interface Elsewhere<State> {
  /** Null where it was sent there. */
  theirs: State | null
  /** Puts their version here, or nothing where it was sent. Returns what stands here then. */
  take(): State
  /** Goes on with the version of this window. */
  stay(): void
}

/**
 * State that outlives the page: each change is written to this browser at once, so that nothing typed is lost to a
 * reload or a dropped connection. `forget` is for when it was handed in. Where two windows write the same, neither
 * version is lost: each is told of the other's (`elsewhere`), and typing goes on meanwhile.
 */
export function useKeptState<State extends object>(
  key: string,
  initial: () => State,
  unlike: Unlike<State> = {},
) {
  const [state, setState] = useState<State>(() => keptText.read<State>(key) ?? initial())
  const [news, setNews] = useState<{ theirs: State | null } | null>(null)
  // Files arrive later than the render that asked for them.
  const latest = useRef(state)
  const isTyped = useRef(false)
  /** Whether exactly what stands here was sent elsewhere: sent again as it is, it is the same, and else another. */
  const isSent = useRef(false)
  const { isSame, isAside, hasOnlyWords, renew } = keptText.compare(initial, unlike)

  const show = (next: State) => {
    latest.current = next
    setState(next)
  }
  const replace = (next: State) => {
    const own = isSent.current ? renew(next) : next
    isSent.current = false
    isTyped.current = true
    keptText.write(key, own)
    show(own)
  }
  const change = (to: Partial<State> | ((before: State) => Partial<State>)) => {
    const part = typeof to === 'function' ? to(latest.current) : to
    const next = { ...latest.current, ...part }
    // A form that opens says what stands there already; that is no reason to write over another window's words.
    if (hasOnlyWords(part) && isSame(next, latest.current)) return show(next)
    if (!isAside(part)) return replace(next)
    // What another window wrote stays: this says nothing about it.
    keptText.write(key, { ...(keptText.read<State>(key) ?? next), ...part })
    show(next)
  }
  const forget = () => {
    keptText.remove(key, state)
    isTyped.current = false
    setNews(null)
    show(initial())
  }

  const hear = useEffectEvent((event: StorageEvent) => {
    if (event.storageArea !== localStorage || event.key !== key) return
    const own = latest.current
    const theirs = keptText.parse<State>(event.newValue)
    const before = keptText.parse<State>(event.oldValue)
    const isLike = (other: State) => before !== null && isSame(before, other)
    if (theirs !== null) {
      if (!isLike(theirs)) setNews(isSame(theirs, own) ? null : { theirs })
      return
    }
    isSent.current = isLike(own)
    if (isSame(own, initial())) {
      show(renew(own))
      return setNews(null)
    }
    // It was kept with what was sent, and would be gone with it.
    if (!isSent.current) replace(renew(own))
    setNews({ theirs: null })
  })
  const guard = useEffectEvent((event: BeforeUnloadEvent) => {
    const kept = keptText.read<State>(key)
    if (news?.theirs && isTyped.current && !(kept && isSame(kept, latest.current)))
      event.preventDefault()
  })
  useEffect(() => {
    addEventListener('storage', hear)
    addEventListener('beforeunload', guard)
    return () => {
      removeEventListener('storage', hear)
      removeEventListener('beforeunload', guard)
    }
  }, [])

  function adopt(theirs: State | null): State {
    const taken = theirs ?? initial()
    if (theirs === null) keptText.remove(key)
    else keptText.write(key, theirs)
    isTyped.current = false
    isSent.current = false
    setNews(null)
    show(taken)
    return taken
  }
  const elsewhere: Elsewhere<State> | null = news && {
    theirs: news.theirs,
    take: () => adopt(news.theirs),
    stay: () => {
      setNews(null)
      replace(latest.current)
    },
  }
  return { state, change, replace, forget, elsewhere }
}
