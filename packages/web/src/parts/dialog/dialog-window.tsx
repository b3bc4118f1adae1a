import { Modal, type ModalProps } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsHere } from '../later.tsx'

/** The window of a dialog. */
export function DialogWindow({ opened, ...props }: ModalProps) {
  const { t } = useTranslation('parts')
  const isHere = useIsHere()
  return (
    <Modal
      opened={opened && isHere}
      closeButtonProps={{ 'aria-label': t('close') }}
      onKeyDown={confirmByKey}
      {...props}
    />
  )
}

function confirmByKey(event: KeyboardEvent<HTMLDivElement>) {
  // The keys that opened it may still be held down.
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
  const dialog = (event.target as HTMLElement).closest('[role="dialog"]')
  const form = dialog?.querySelector('form')
  const button = dialog?.querySelector<HTMLElement>('[data-confirm]')
  if (!form && !button) return
  event.preventDefault()
  event.stopPropagation()
  if (form) form.requestSubmit()
  else button?.click()
}
