import { VisuallyHidden } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
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
  const typed = useRef('')
  const wasOpened = useEver(commands !== null)
  useSoon(PaletteWindow)
  const open = () => {
    origin.current = document.activeElement
    typed.current = ''
    setCommands(groups())
  }
  // The focus is back before anything else happens, so that what is done next may move it.
  const close = () => {
    flushSync(() => setCommands(null))
    if (origin.current instanceof HTMLElement) origin.current.focus({ preventScroll: true })
  }
  const note = (text: string) => {
    typed.current = text
  }
  useHotkeys([['mod + K', open]], [], true)
  return (
    wasOpened && (
      <PaletteWindow
        commands={commands}
        typedBefore={() => typed.current}
        onClose={close}
        standIn={commands && <FieldBefore onType={note} />}
      />
    )
  )
}

/** Until the window is there, it takes what is typed in the same breath as the shortcut. */
function FieldBefore({ onType }: { onType: (text: string) => void }) {
  const { t } = useTranslation('desk')
  return (
    <VisuallyHidden>
      <input
        ref={focusNow}
        aria-label={t('palette.search')}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </VisuallyHidden>
  )
}

const focusNow = (field: HTMLInputElement | null) => field?.focus({ preventScroll: true })
