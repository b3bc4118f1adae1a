import { useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { later, useEver, useSoon } from '../../parts/later.tsx'
import type { PaletteGroup } from './palette-group.ts'

const PaletteWindow = later(() => import('./palette-window.tsx').then((part) => part.PaletteWindow))

/**
 * The palette: what is found on the desk, and below it everything that can be done now, by name. The commands are
 * listed as it opens.
 */
export function Palette({ groups }: { groups: () => PaletteGroup[] }) {
  const [commands, setCommands] = useState<PaletteGroup[] | null>(null)
  const origin = useRef<Element | null>(null)
  const wasOpened = useEver(commands !== null)
  useSoon(PaletteWindow)
  const open = () => {
    origin.current = document.activeElement
    setCommands(groups())
  }
  // The focus is back before anything else happens, so that what is done next may move it.
  const close = () => {
    flushSync(() => setCommands(null))
    if (origin.current instanceof HTMLElement) origin.current.focus({ preventScroll: true })
  }
  useHotkeys([['mod + K', open]], [], true)
  return wasOpened && <PaletteWindow commands={commands} onClose={close} standIn={<KeysHeld />} />
}

/** Until the window is there, what is typed does nothing to the page below. */
function KeysHeld() {
  return <div role="dialog" aria-modal="true" hidden />
}
