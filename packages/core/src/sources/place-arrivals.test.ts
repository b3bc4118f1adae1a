import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeArrivals } from './place-arrivals.ts'

const hand = fc.constantFrom('platform' as const, 'customer' as const)
const waiting = fc.array(fc.record({ recipients: fc.nat({ max: 100 }), hand }), { maxLength: 30 })
const room = fc.record({
  within: fc.integer({ min: 0, max: 1500 }),
  atOnce: fc.record({
    platform: fc.integer({ min: -50, max: 500 }),
    customer: fc.integer({ min: -50, max: 100 }),
  }),
})

test('deliveries fill the room in their order, lose nobody, and at most one of them is cut', () => {
  fc.assert(
    fc.property(waiting, room, (deliveries, given) => {
      const places = placeArrivals(deliveries, given)
      const inAll = deliveries.reduce((sum, each) => sum + each.recipients, 0)
      const within = places.reduce((sum, place) => sum + place.within, 0)
      assert.equal(within, Math.min(inAll, given.within))
      for (const [index, place] of places.entries()) {
        assert.equal(place.within + place.beyond, deliveries[index]!.recipients)
      }
      assert.ok(places.filter(({ within, beyond }) => within > 0 && beyond > 0).length <= 1)
      const firstBeyond = places.findIndex(({ beyond }) => beyond > 0)
      const later = firstBeyond < 0 ? [] : places.slice(firstBeyond + 1)
      assert.ok(later.every((place) => place.within === 0))
    }),
  )
})

test('however deliveries are split, no hand brings more at once than it may', () => {
  fc.assert(
    fc.property(waiting, room, (deliveries, given) => {
      const places = placeArrivals(deliveries, given)
      for (const own of ['platform', 'customer'] as const) {
        const atOnce = places
          .filter(({ isBulk }, index) => !isBulk && deliveries[index]!.hand === own)
          .reduce((sum, { within }) => sum + within, 0)
        assert.ok(atOnce <= Math.max(0, given.atOnce[own]))
      }
    }),
  )
})
