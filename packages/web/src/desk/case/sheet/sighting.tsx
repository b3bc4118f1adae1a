import type { SheetFound } from '@freigabe/contract'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useCase } from '../case-context.tsx'
import classes from './found-list.module.css'
import { foundKey, unreadOn } from './sheet-of.ts'

/** Notes in the draft that what it lies over was on the screen, where one could read it. */
export function Sighting({ found }: { found: SheetFound }) {
  const { draft, change } = useCase()
  const place = useRef<HTMLSpanElement>(null)
  const key = foundKey(found)
  const isSeen = draft.seen.includes(key)
  const see = useEffectEvent(() =>
    change('seen', (before) => (before.includes(key) ? before : [...before, key])),
  )
  useEffect(() => {
    if (isSeen || !place.current) return
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && see(),
      { threshold: 0.5 },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isSeen])
  return <span ref={place} aria-hidden="true" className={classes.sighting} />
}

/** What was found, weighs, and was never on the reviewer's screen: nobody accepts a case over it. */
export function useUnread(): SheetFound[] {
  const { shown, draft } = useCase()
  return unreadOn(shown.sheet, draft.seen)
}
