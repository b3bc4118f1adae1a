import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeArrivals } from './place-arrivals.ts'

test('deliveries fill the room in their order, lose nobody, and at most one of them is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 100 }), { maxLength: 30 }),
      fc.integer({ min: 0, max: 1500 }),
      (recipients, room) => {
        const places = placeArrivals(recipients, room)
        const inAll = recipients.reduce((sum, each) => sum + each, 0)
        const within = places.reduce((sum, place) => sum + place.within, 0)
        assert.equal(within, Math.min(inAll, room))
        for (const [index, place] of places.entries()) {
          assert.equal(place.within + place.beyond, recipients[index])
        }
        assert.ok(places.filter(({ within, beyond }) => within > 0 && beyond > 0).length <= 1)
        const firstBeyond = places.findIndex(({ beyond }) => beyond > 0)
        const later = firstBeyond < 0 ? [] : places.slice(firstBeyond + 1)
        assert.ok(later.every((place) => place.within === 0))
      },
    ),
  )
})
