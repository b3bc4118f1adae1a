/** The first that fits; if a scene has none, it lacks a kind of screen. */
export function found<Each>(
  list: readonly Each[],
  fits: (each: Each) => boolean,
  what: string,
): Each {
  const one = list.find(fits)
  if (one === undefined) throw new Error(`The scene has no ${what}.`)
  return one
}
