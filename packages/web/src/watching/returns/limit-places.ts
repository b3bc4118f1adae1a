/** Where the label of a limit stands: at one end of its line, above or below it. */
export interface LimitPlace {
  end: 'start' | 'end'
  side: 'above' | 'below'
}

interface Point {
  /** Hundredths of the chart, from the left and from the bottom. */
  x: number
  y: number
}

interface Box {
  left: number
  right: number
  bottom: number
  top: number
}

const choices: readonly LimitPlace[] = [
  { end: 'start', side: 'above' },
  { end: 'end', side: 'above' },
  { end: 'start', side: 'below' },
  { end: 'end', side: 'below' },
]

/**
 * A place for the label of each limit where no course passes, no other limit and no label before it; above the
 * start of its line where there is none.
 * @param limits how high each stands, and how wide its label is
 * @param courses the lines of the chart, point by point
 * @param labelHeight of all labels; all in hundredths of the chart
 */
export function placesOfLimits(
  limits: readonly { y: number; width: number }[],
  courses: readonly (readonly Point[])[],
  labelHeight: number,
): LimitPlace[] {
  const taken: Box[] = []
  return limits.map(({ y, width }) => {
    const boxOf = ({ end, side }: LimitPlace): Box => ({
      left: end === 'start' ? 0 : 100 - width,
      right: end === 'start' ? width : 100,
      bottom: side === 'above' ? y : y - labelHeight,
      top: side === 'above' ? y + labelHeight : y,
    })
    const isFree = (place: LimitPlace) => {
      const box = boxOf(place)
      return (
        box.bottom >= 0 &&
        !courses.some((course) => passes(course, box)) &&
        !limits.some((limit) => limit.y > box.bottom && limit.y < box.top) &&
        !taken.some((other) => overlap(box, other))
      )
    }
    const place = choices.find(isFree) ?? choices[0]!
    taken.push(boxOf(place))
    return place
  })
}

function passes(course: readonly Point[], box: Box): boolean {
  return course.some((from, index) => {
    const to = course[index + 1] ?? from
    const left = Math.max(from.x, box.left)
    const right = Math.min(to.x, box.right)
    if (left > right) return false
    const heights = [left, right].map((x) =>
      to.x === from.x ? from.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y),
    )
    return Math.max(...heights) > box.bottom && Math.min(...heights) < box.top
  })
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.bottom < other.top &&
    other.bottom < one.top
  )
}
