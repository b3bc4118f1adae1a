/** The simulation begins at seven; the desk is staffed from nine to five, except for a break around noon. */
const opens = 2 * 60
const closes = 10 * 60
const noon = 5 * 60
const breakLength = 45
const breaksApart = 15
const dayLength = 24 * 60
/** The first day is a Wednesday, so the fourth and the fifth are the weekend. */
const weekend = [3, 4]

/** Whether the reviewer of this number works in this minute of the simulation. */
export function isAtWork(reviewer: number, minute: number): boolean {
  const time = minute % dayLength
  const day = Math.floor(minute / dayLength) % 7
  if (weekend.includes(day) || time < opens || time >= closes) return false
  const rest = noon + (reviewer % 4) * breaksApart
  return time < rest || time >= rest + breakLength
}
