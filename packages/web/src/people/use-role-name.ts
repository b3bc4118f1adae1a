import { useTranslation } from 'react-i18next'

const known = [
  'owner',
  'editor',
  'reader',
  'reviewer',
  'lead',
  'support',
  'billing',
  'admin',
] as const

/** The name of a role as people read it; several roles come as `lead, admin`. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation('people')
  return (role) =>
    role
      .split(/,\s*/)
      .map((one) => {
        const code = known.find((candidate) => candidate === one)
        return code ? t(`signInRole.${code}`) : one
      })
      .join(', ')
}
