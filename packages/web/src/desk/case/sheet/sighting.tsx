import type { Evidence, SheetFound } from '@freigabe/contract'
import { useEffect, useEffectEvent, useRef } from 'react'
import { foundKey } from '../../../case/sheet/found.ts'
import { useCase } from '../case-context.tsx'
import classes from './found-list.module.css'
import { unreadOn } from './sheet-of.ts'

/** So long has something to be in view; what merely scrolls past is not read. */
const momentMs = 600

interface SightingProps {
  found: SheetFound
  /** Whether it was opened; then there is no doubt. */
  isOpened: boolean
}

/** Notes in the draft that what it lies over was in view for a moment, at half its height or more, or was opened. */
export function Sighting({ found, isOpened }: SightingProps) {
  const { draft, change } = useCase()
  const place = useRef<HTMLSpanElement>(null)
  const key = foundKey(found)
  const isSeen = draft.seen.includes(key)
  const see = useEffectEvent(() =>
    change('seen', (before) => (before.includes(key) ? before : [...before, key])),
  )
  useEffect(() => {
    if (isSeen || !place.current) return
    if (isOpened) return see()
    return watchView(place.current, see)
  }, [isSeen, isOpened])
  return <span ref={place} aria-hidden="true" className={classes.sighting} />
}

/**
 * Calls back once half of an element, or what of it fills half of the window, has been in view for a moment, in a
 * window that is not hidden itself. Gives what ends the watch.
 */
function watchView(element: Element, onSeen: () => void): () => void {
  let isInView = false
  let timer: number | undefined
  const look = () => {
    window.clearTimeout(timer)
    if (isInView && document.visibilityState === 'visible') {
      timer = window.setTimeout(onSeen, momentMs)
    }
  }
  const watch = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio, intersectionRect } = entries.at(-1)!
      isInView = intersectionRatio >= 0.5 || intersectionRect.height >= window.innerHeight / 2
      look()
    },
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
  )
  watch.observe(element)
  document.addEventListener('visibilitychange', look)
  return () => {
    watch.disconnect()
    document.removeEventListener('visibilitychange', look)
    window.clearTimeout(timer)
  }
}

/** Notes in the draft that a file was opened. */
export function OpenedFile({ id }: { id: string }) {
  const { draft, change } = useCase()
  const key = fileKey(id)
  const isSeen = draft.seen.includes(key)
  const see = useEffectEvent(() => change('seen', (before) => [...before, key]))
  useEffect(() => {
    if (!isSeen) see()
  }, [isSeen])
  return null
}

/** What was found, weighs, and was never in the reviewer's view: nobody accepts a case over it. */
export function useUnread(): SheetFound[] {
  const { shown, draft } = useCase()
  return unreadOn(shown.sheet, draft.seen)
}

/** The statements with a file that can be looked at here and was not opened: whoever accepts is to know of them. */
export function useUnopened(): string[] {
  const { shown, draft, claims } = useCase()
  const files = shown.submissions.at(-1)?.evidence ?? []
  const isUnopened = (file: Evidence) => canBeOpened(file) && !draft.seen.includes(fileKey(file.id))
  const unopened = new Set(files.filter(isUnopened).map(({ id }) => id))
  return claims.groups
    .flatMap((group) => group.claims)
    .filter(({ answer }) => Array.isArray(answer) && answer.some((id) => unopened.has(id)))
    .flatMap(({ assessment }) => assessment?.id ?? [])
}

function canBeOpened({ previewable, files }: Evidence): boolean {
  return previewable || (files?.some((packed) => packed.previewable) ?? false)
}

function fileKey(id: string): string {
  return `file:${id}`
}
