import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { later, useEver, useSoon } from '../../parts/later.tsx'
import { pageLoader } from '../../shell/page-loader.ts'
import { useKeys } from './use-keys.ts'

// With its texts, for pages that otherwise need none of the desk.
const loadHelp = pageLoader(() => import('./key-help.tsx'), 'desk')
const KeyHelp = later(() => loadHelp().then((part) => part.KeyHelp))

/** `?` opens the help on keys and signs; `help` is it, for the page to show. */
export function useKeyHelp(): { open: () => void; help: ReactNode } {
  const [opened, { open, close }] = useDisclosure()
  const wasOpened = useEver(opened)
  useSoon(KeyHelp)
  useKeys({ '?': open })
  return { open, help: wasOpened && <KeyHelp opened={opened} onClose={close} /> }
}
