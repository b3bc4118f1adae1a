import { type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

/** Where Mantine puts what `useToast` shows. */
const stack = '.mantine-Notifications-root[data-position="bottom-left"]'

let place: Element | null = null
const waiting = new Set<() => void>()

/** Says that the stack of toasts is there, which comes once the page stands; returns how to take that back. */
export function openToastPlace(): () => void {
  put(document.querySelector(stack))
  return () => put(null)
}

function put(there: Element | null) {
  place = there
  for (const tell of waiting) tell()
}

/**
 * Puts something that stays for a while, and can be acted on, where the toasts are, so that all of them stand in one
 * stack and none covers another.
 */
export function ToastPlace({ children }: { children: ReactNode }) {
  const there = useSyncExternalStore(listen, () => place)
  return there && createPortal(children, there)
}

function listen(tell: () => void): () => void {
  waiting.add(tell)
  return () => waiting.delete(tell)
}
