import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** Where Mantine puts what `useToast` shows. */
const stack = '.mantine-Notifications-root[data-position="bottom-left"]'

/**
 * Puts something that stays for a while, and can be acted on, where the toasts are, so that all of them stand in one
 * stack and none covers another.
 */
export function ToastPlace({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Element | null>(null)
  useEffect(() => setPlace(document.querySelector(stack)), [])
  return place && createPortal(children, place)
}
