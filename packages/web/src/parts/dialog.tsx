import { Modal, type ModalProps } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * A dialog over the page. Focus goes to the element with `data-autofocus`, and back when it closes. Ctrl+Enter
 * does what its form does, or its button with `data-confirm`.
 */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation('parts')
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} onKeyDown={confirmByKey} {...props} />
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
