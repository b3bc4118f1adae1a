import { useTranslation } from 'react-i18next'

/** Skills that the shipped rules ask for; an operator's own go by their code. */
const named = ['law_abroad', 'migration', 'social_networks', 'closed_circles'] as const

/** What a reviewer must know for a case, in words. */
export function useSkillName() {
  const { t } = useTranslation('desk')
  return (skill: string) => (isNamed(skill) ? t(`route.skill.${skill}`) : skill)
}

function isNamed(skill: string): skill is (typeof named)[number] {
  return (named as readonly string[]).includes(skill)
}
