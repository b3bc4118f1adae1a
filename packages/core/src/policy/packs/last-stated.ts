/**
 * What the last of several packs that states a part says of it.
 *
 * @param of what it is a part of, for the message
 * @throws {RangeError} if none states it
 */
export function lastStated<Said extends object, Part extends keyof Said & string>(
  said: readonly Said[],
  part: Part,
  of?: string,
): NonNullable<Said[Part]> {
  const stated = said.findLast((one) => one[part] !== undefined)?.[part]
  if (stated == null) throw new RangeError(`No pack states ${of ? `the ${part} of ${of}` : part}.`)
  return stated
}
