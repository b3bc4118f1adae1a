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
 * A place for the label of each limit where no other limit and no label before it stands, and where the courses
 * pass least: nowhere, if there is such a place. Above the start of its line where there is none at all.
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
    const isOpen = (box: Box) =>
      box.bottom >= 0 &&
      !limits.some((limit) => limit.y > box.bottom && limit.y < box.top) &&
      !taken.some((other) => overlap(box, other))
    const crossed = (place: LimitPlace) =>
      courses.reduce((sum, course) => sum + lengthIn(course, boxOf(place)), 0)
    const [place = choices[0]!] = choices
      .filter((choice) => isOpen(boxOf(choice)))
      .sort((one, other) => crossed(one) - crossed(other))
    taken.push(boxOf(place))
    return place
  })
}

/** So much counts where a course only touches a box. */
const touch = 0.01

/** How far a course runs within a box, in hundredths of the width of the chart. */
function lengthIn(course: readonly Point[], box: Box): number {
  return course.reduce((sum, from, index) => {
    const to = course[index + 1] ?? from
    const left = Math.max(from.x, box.left)
    const right = Math.min(to.x, box.right)
    if (left > right) return sum
    const heights = [left, right].map((x) =>
      to.x === from.x ? from.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y),
    )
    const [low, high] = [Math.min(...heights), Math.max(...heights)]
    if (high <= box.bottom || low >= box.top) return sum
    const part =
      high === low ? 1 : (Math.min(high, box.top) - Math.max(low, box.bottom)) / (high - low)
    return sum + Math.max(touch, part * (right - left))
  }, 0)
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.bottom < other.top &&
    other.bottom < one.top
  )
}
