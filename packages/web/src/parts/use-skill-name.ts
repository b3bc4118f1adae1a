import { useTranslation } from 'react-i18next'

/** Skills that the shipped rules ask for; an operator's own are shown by their code. */
const named = [
  'law_abroad',
  'migration',
  'social_networks',
  'closed_circles',
  'customer_exception',
] as const

/** Names a person's skill. */
export function useSkillName(): (skill: string) => string {
  const { t } = useTranslation('parts')
  return (skill) => (isNamed(skill) ? t(`skill.${skill}`) : skill)
}

function isNamed(skill: string): skill is (typeof named)[number] {
  return (named as readonly string[]).includes(skill)
}
