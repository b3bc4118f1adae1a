import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A dialog over the page. Focus goes to the element with `data-autofocus`, and back when it closes. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation('parts')
  return <Modal closeButtonProps={{ 'aria-label': t('close') }} {...props} />
}
