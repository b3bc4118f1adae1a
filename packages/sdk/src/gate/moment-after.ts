import { type Moment, thisMoment } from '@freigabe/gate'

/** Before any answer, and after the last. */
export const never: Moment = { wall: -Infinity, steady: -Infinity }

/** So many milliseconds after a question was sent, and never later than now, whatever the server says. */
export function momentAfter(sent: Moment, milliseconds: number): Moment {
  const now = thisMoment()
  return {
    wall: Math.min(sent.wall + milliseconds, now.wall),
    steady: Math.min(sent.steady + milliseconds, now.steady),
  }
}
