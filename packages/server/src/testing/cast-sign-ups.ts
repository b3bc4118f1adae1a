import type { House } from '../house.ts'

const firstNames = 'Anna Ben Clara David Emma Finn Greta Hanno Ida Jan Käthe Lars Mia Nils Ole'
export const lastNames =
  'Albers Brandt Claasen Dorn Ehlers Frank Gerdes Hansen Ihde Jansen Kruse Lorenz Meyer Nissen Otto Petersen Quast Reimers Sievers Thoms Ulrich Voss Wulf Zander Behn Carstens Dierks Engel Fock Grube Harms'
const providers = ['gmx.de', 'web.de', 'gmail.com', 't-online.de', 'freenet.de']

/** Somebody with a mailbox at a provider. */
export function addressOf(number: number): string {
  const [first, last] = [firstNames, lastNames].map((names) => names.split(' '))
  const name = `${first![number % 15]}.${last![Math.floor(number / 15) % 31]}`
  const year = number < 465 ? '' : String(40 + Math.floor(number / 465))
  const written = name.toLowerCase().replace('ä', 'ae')
  return `${written}${year}@${providers[(number * 7) % 5]}`
}

/** People who signed up in the day before now, each when they had time, and confirmed when they saw the mail. */
export function signUps(house: House, from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => {
    const signedUp = Date.parse(house.clock.now()) - Math.floor(drawn(from + index) * 86_400) * 1000
    const waited = 20 + Math.floor(drawn(-from - index - 1) ** 3 * 7200)
    return {
      address: addressOf(from + index),
      signedUpAt: new Date(signedUp).toISOString(),
      confirmedAt: new Date(signedUp + waited * 1000).toISOString(),
    }
  })
}

/** A number from 0 to 1 for each seed, as random as a test needs. */
function drawn(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x27d4eb2f)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
