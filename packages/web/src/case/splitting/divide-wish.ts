import type { Api, BodyInput } from '@freigabe/contract'

/** Which rows of an import are to stay in a case. */
export type DivideWish = BodyInput<Api['divideBatch']>
