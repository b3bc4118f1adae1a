import type { Api, BodyInput } from '@freigabe/contract'
import { client } from '../api/client.ts'
import { about } from '../api/keys.ts'
import { useChange } from '../api/use-change.ts'

/** Declaring, changing and withdrawing the sources of a group, and having one reviewed. */
export function useSourceChanges(account: string, group: string) {
  const stale = about('process', account)
  const of = (source: string) => ({ params: { account, group, source } })
  return {
    declare: useChange(
      (body: BodyInput<Api['declareSource']>) =>
        client.declareSource({ params: { account, group }, body }),
      { stale },
    ),
    change: useChange(
      ({ source, body }: { source: string; body: BodyInput<Api['changeSource']> }) =>
        client.changeSource({ ...of(source), body }),
      { stale },
    ),
    review: useChange((source: string) => client.startSourceCase(of(source)), { stale }),
    withdraw: useChange((source: string) => client.withdrawSource(of(source)), { stale }),
  }
}
