import packageFile from '../../package.json' with { type: 'json' }
import { isUuid } from '../database/is-uuid.ts'
import { type FeedPlace, positionOf } from '../feed/read-feed.ts'

/** What a follower has was judged by a server of a version, and is judged anew by another. */
export const { version } = packageFile

/** Where a follower is: in the feed, and by whose judgement. */
export function followerPosition(place: FeedPlace): string {
  return `${version}/${positionOf(place)}`
}

/** Which number in which feed a position names, if it names any. */
export function numberIn(position: string): Pick<FeedPlace, 'epoch' | 'number'> | null {
  const [epoch = '', digits] = (position.split('/')[1] ?? '').split('.')
  const number = Number(digits)
  return isUuid(epoch) && Number.isSafeInteger(number) ? { epoch, number } : null
}
