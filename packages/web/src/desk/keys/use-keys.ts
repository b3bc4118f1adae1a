import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { keyPreference } from './key-preference.ts'

type Actions = Partial<Record<string, () => void>>

/** After this key the next one has another meaning: its name is then `g 1`. */
const prefix = 'g'
/** The prefix waits this long for the key that belongs to it. */
const prefixMs = 1500

interface KeyRank {
  /** They act before the same keys elsewhere, which then do nothing. */
  first?: boolean
  /** They act while a dialog is open, too. */
  overDialogs?: boolean
}

/**
 * Lets single keys act while nothing is being typed and no dialog is open; Escape ends typing. Names are
 * those of `event.key`, with `g ` in front for a key after `g`.
 */
export function useKeys(
  actions: Actions,
  enabled = true,
  { first = false, overDialogs = false }: KeyRank = {},
) {
  const prefixedAt = useRef(Number.NEGATIVE_INFINITY)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isDialogOpen())
      endTyping(event.target)
    const isPrefixed = event.timeStamp - prefixedAt.current < prefixMs
    prefixedAt.current = event.key === prefix ? event.timeStamp : Number.NEGATIVE_INFINITY
    const act = actions[isPrefixed ? `${prefix} ${event.key}` : event.key]
    if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target) || (!overDialogs && isDialogOpen())) return
    if (event.key.length === 1 && !keyPreference.read()) return
    event.preventDefault()
    act()
  })
  // Before it is painted: a key that is named on the screen acts, also where the browser is busy.
  useLayoutEffect(() => {
    if (!enabled) return
    document.addEventListener('keydown', onKey, first)
    return () => document.removeEventListener('keydown', onKey, first)
  }, [enabled, first])
}

/**
 * Lets Escape lead back from the page as a whole, once nothing on it is left to close: no field is being typed in,
 * and nothing was open when the key was pressed.
 */
export function useEscape(act: () => void) {
  const closes = useRef(false)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (!closes.current && !isTyping(event.target)) act()
  })
  useEffect(() => {
    // What is open closes before the key gets here.
    const note = () => {
      closes.current = document.querySelector(openThings) !== null
    }
    window.addEventListener('keydown', note, true)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', note, true)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

const openThings = '[role="dialog"], [role="menu"]'

function endTyping(target: EventTarget | null) {
  if (isTyping(target)) (target as HTMLElement).blur()
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  }
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Whether something lies over the page and has its own keys. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null
}
