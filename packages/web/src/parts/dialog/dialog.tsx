import type { ModalProps } from '@mantine/core'
import { later, useEver, useSoon } from '../later.tsx'

const DialogWindow = later(() => import('./dialog-window.tsx').then((part) => part.DialogWindow))

/**
 * A dialog over the page. Focus goes to the element with `data-autofocus`, and back when it closes. Ctrl+Enter
 * does what its form does, or its button with `data-confirm`.
 */
export function Dialog(props: ModalProps) {
  useSoon(DialogWindow)
  return useEver(props.opened) && <DialogWindow {...props} />
}
