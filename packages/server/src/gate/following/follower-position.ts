import packageFile from '../../../package.json' with { type: 'json' }
import { type FeedPlace, positionOf } from '../../feed/read-feed.ts'

/** What a follower has was judged by a server of a version, and is judged anew by another. */
export const { version } = packageFile

/** Where a follower is: in the feed, and by whose judgement. */
export function followerPosition(place: FeedPlace): string {
  return `${version}/${positionOf(place)}`
}
