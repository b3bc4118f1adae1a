import { useEffect, useEffectEvent } from 'react'
import { keyPreference } from './key-preference.ts'

type Actions = Partial<Record<string, () => void>>

/**
 * Lets single keys act while nobody types and no dialog is open; Escape ends the typing. Names are
 * those of `event.key`.
 */
export function useKeys(actions: Actions, enabled = true) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isDialogOpen())
      endTyping(event.target)
    const act = actions[event.key]
    if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target) || isDialogOpen()) return
    if (event.key.length === 1 && !keyPreference.read()) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!enabled) return
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}

function endTyping(target: EventTarget | null) {
  if (isTyping(target)) (target as HTMLElement).blur()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  }
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null
}
