import type { EventName } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { eventTypeGroups, groupNames } from './event-types.ts'
import { useTypeName } from './use-type-name.ts'

/** Types of event in words: what is chosen as a whole by the name of its group, the rest one by one. */
export function useTypesText(): (types: EventName[]) => string {
  const { t } = useTranslation('events')
  const typeName = useTypeName()
  return (types) => {
    if (types.length === 0) return t('allTypes')
    const whole = groupNames.filter((group) =>
      eventTypeGroups[group].every((type) => types.includes(type)),
    )
    const named: readonly EventName[] = whole.flatMap((group) => eventTypeGroups[group])
    const single = types.filter((type) => !named.includes(type))
    return [...whole.map((group) => t(`group.${group}`)), ...single.map(typeName)].join(' · ')
  }
}
