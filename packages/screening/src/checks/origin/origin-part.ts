import type { WeighedPart } from '../weighed-part.ts'
import type { OriginSeen } from './origin-watch.ts'
import type { PlacesSeen } from './place-watch.ts'

/** One way in which a list that was collected or made up differs from one that grew. */
export type OriginPart<Id extends string> = WeighedPart<
  Id,
  OriginSeen & PlacesSeen,
  'networks' | 'pages' | 'departments' | 'names' | 'order' | 'numbers' | 'places'
>
