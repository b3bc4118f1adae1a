import type { Api, BodyInput } from '@freigabe/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** A decision on a request as it would be sent, on the side that decides it. */
export type DecisionWish =
  | { side: 'desk'; body: BodyInput<Api['decideAppeal']> }
  | { side: 'billing'; body: BodyInput<Api['decideGoodwill']> }

/** The mail that a decision would send; asking for it changes nothing. */
export const decisionMailQuery = (account: string, request: string, wish: DecisionWish) =>
  queryOptions({
    queryKey: ['requests', wish.side, 'decision-mail', account, request, wish.body],
    queryFn: ({ signal }) => {
      const params = { account, request }
      return wish.side === 'desk'
        ? client.previewAppealMail({ params, body: wish.body }, { signal })
        : client.previewGoodwillMail({ params, body: wish.body }, { signal })
    },
    gcTime: 60_000,
  })
