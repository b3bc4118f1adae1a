import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placesOfLimits } from './limit-places.ts'

const limit = { y: 50, width: 40 }
const courseOf = (...heights: number[]) =>
  heights.map((y, index) => ({ x: (index / (heights.length - 1)) * 100, y }))

test('a limit that no course comes near is named above the start of its line', () => {
  assert.deepEqual(placesOfLimits([limit], [courseOf(5, 10)], 14), [
    { end: 'start', side: 'above' },
  ])
})

test('a course that goes through the name of a limit moves it to the other end', () => {
  assert.deepEqual(placesOfLimits([limit], [courseOf(40, 90)], 14), [{ end: 'end', side: 'above' }])
  assert.deepEqual(placesOfLimits([limit], [courseOf(60, 30)], 14), [{ end: 'end', side: 'above' }])
})

test('a course that stays right above a limit moves its name below it', () => {
  assert.deepEqual(placesOfLimits([limit], [courseOf(55, 60)], 14), [
    { end: 'start', side: 'below' },
  ])
  assert.deepEqual(placesOfLimits([limit], [courseOf(49, 60)], 14), [{ end: 'end', side: 'below' }])
})

test('the labels of two limits do not lie on each other or on the other’s line', () => {
  const near = [
    { y: 50, width: 40 },
    { y: 45, width: 40 },
  ]
  assert.deepEqual(placesOfLimits(near, [courseOf(5, 10)], 14), [
    { end: 'start', side: 'above' },
    { end: 'start', side: 'below' },
  ])
})

test('a single day counts where it lies', () => {
  assert.deepEqual(placesOfLimits([limit], [[{ x: 20, y: 55 }]], 14), [
    { end: 'end', side: 'above' },
  ])
})

test('a name that is too long for any free place stands where a course crosses least of it', () => {
  const long = { y: 50, width: 86 }
  assert.deepEqual(placesOfLimits([long], [courseOf(40, 78)], 14), [{ end: 'end', side: 'below' }])
})
