import type { StaffRole } from '@freigabe/contract'
import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface RoleChoiceProps {
  value: StaffRole[]
  error?: string | false
  onChange: (roles: StaffRole[]) => void
}

/** The roles of staff, in the order in which they are offered. */
const staffRoles: readonly StaffRole[] = ['reviewer', 'lead', 'support', 'billing', 'admin']

/** The choice of staff roles, each with what it may do. */
export function RoleChoice({ value, error, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('staff')
  return (
    <Checkbox.Group
      label={t('roles')}
      value={value}
      error={error}
      onChange={(roles) => onChange(roles as StaffRole[])}
    >
      <Stack gap="xs" mt="xs">
        {staffRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`role.${role}`)}
            description={t(`roleHint.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
