import type { EventName } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'

/** Plain words for a type of event; its own name where a server newer than this page tells of it. */
export function useTypeName(): (type: string) => string {
  const { t } = useTranslation('events')
  return (type) => t(`type.${type as EventName}`, { defaultValue: type })
}
