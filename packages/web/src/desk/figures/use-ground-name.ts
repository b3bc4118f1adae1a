import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { policyQuery } from '../../policy/queries.ts'

/** A ground in words, by its code where the policy in force no longer has it. */
export function useGroundName() {
  const { data: policy } = useSuspenseQuery(policyQuery())
  const words = useLocalText()
  return (code: string) => {
    const ground = policy.grounds.find((known) => known.code === code)
    return ground ? words(ground.title) : code
  }
}
