import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsHere } from '../parts/later.tsx'

interface NarrowDrawerProps {
  opened: boolean
  onClose: () => void
  children: ReactNode
}

/** What the button for the places opens on a narrow screen. */
export function NarrowDrawer({ opened, onClose, children }: NarrowDrawerProps) {
  const { t } = useTranslation(['shell', 'parts'])
  const isHere = useIsHere()
  return (
    <Drawer
      opened={opened && isHere}
      onClose={onClose}
      position="right"
      size="17rem"
      title={t('menu')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      {children}
    </Drawer>
  )
}
