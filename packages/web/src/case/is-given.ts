/** Whether an answer says anything: blank, empty and unticked count as missing. */
export function isGiven(answer: unknown): boolean {
  if (typeof answer === 'string') return answer.trim() !== ''
  if (Array.isArray(answer)) return answer.length > 0
  return answer !== undefined && answer !== false
}
