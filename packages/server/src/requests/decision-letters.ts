import type { api, BodyOf } from '@freigabe/contract'
import type { AboutRequest, Letter } from '../notify/letters/letter.ts'

/** The letter that tells how an appeal was decided, and why. */
export function appealLetter(
  about: AboutRequest,
  { outcome, reasons, text }: BodyOf<typeof api.decideAppeal>,
): Letter {
  return { template: 'appeal_decided', params: { ...about, outcome, reasons, text } }
}

/** The letter that tells what was granted as goodwill, or that nothing was, and why. */
export function goodwillLetter(
  about: AboutRequest,
  wish: BodyOf<typeof api.decideGoodwill>,
): Letter {
  const measure = wish.outcome === 'granted' ? wish.measure : null
  return { template: 'goodwill_decided', params: { ...about, measure, text: wish.text } }
}
