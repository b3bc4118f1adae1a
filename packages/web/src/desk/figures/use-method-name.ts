import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { policyQuery } from '../../policy/queries.ts'

/** A collection method in words, by its code where the policy in force no longer has it. */
export function useMethodName() {
  const { data: policy } = useSuspenseQuery(policyQuery())
  const words = useLocalText()
  return (code: string) => {
    const method = policy.methods.find((known) => known.code === code)
    return method ? words(method.label) : code
  }
}
