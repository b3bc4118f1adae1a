import { useTranslation } from 'react-i18next'

/** Skills that the shipped rules ask for; an operator's own go by their code. */
const named = ['law_abroad', 'migration', 'social_networks', 'closed_circles'] as const

/** Names what somebody knows about. */
export function useSkillName(): (skill: string) => string {
  const { t } = useTranslation('parts')
  return (skill) => (isNamed(skill) ? t(`skill.${skill}`) : skill)
}

function isNamed(skill: string): skill is (typeof named)[number] {
  return (named as readonly string[]).includes(skill)
}
