import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { DayField } from '../../parts/day/day-field.tsx'

interface ClosedDaysProps {
  days: readonly string[]
  /** Those that the policy closes as well. */
  policy: readonly string[]
  onChange: (days: string[]) => void
}

/** Days off besides public holidays: added one by one, and taken away with a click. */
export function ClosedDays({ days, policy, onChange }: ClosedDaysProps) {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const [day, setDay] = useState('')
  const add = () => {
    onChange([...new Set([...days, day])].sort())
    setDay('')
  }
  return (
    <Stack>
      {days.length > 0 && (
        <Group gap="xs">
          {days.map((each) => (
            <Button
              key={each}
              variant="default"
              size="xs"
              rightSection={<IconX size={14} />}
              aria-label={t('calendar.removeDay', { day: format.statedDay(each) })}
              onClick={() => onChange(days.filter((other) => other !== each))}
            >
              {format.statedDay(each)}
            </Button>
          ))}
        </Group>
      )}
      <DayField
        label={t('calendar.day')}
        value={day}
        onChange={({ currentTarget: { value } }) => setDay(value)}
        beside={
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={day === ''}
            onClick={add}
          >
            {t('calendar.addDay')}
          </Button>
        }
      />
      {policy.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('calendar.policyDays', {
            days: format.list(policy.map((each) => format.statedDay(each))),
          })}
        </Text>
      )}
    </Stack>
  )
}
