import type { Publication } from '@freigabe/contract'
import { Fragment } from 'react'
import classes from './pack-versions.module.css'

/** Packs with their versions, none of which is torn at the end of a line. */
export function PackVersions({ packs }: Pick<Publication, 'packs'>) {
  return (
    <span className={classes.packs}>
      {packs.map(({ id, version }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <span className={classes.pack}>{`${id} ${version}`}</span>
        </Fragment>
      ))}
    </span>
  )
}
