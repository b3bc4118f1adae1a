import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'

/** Reports in a corner, for a moment, what has been done. */
export function useToast(): (message: string, color?: 'green' | 'petrol') => void {
  const { t } = useTranslation('parts')
  return (message, color = 'green') => {
    notifications.show({ message, color, closeButtonProps: { 'aria-label': t('close') } })
  }
}
