import { readOptions } from '../read-options.js'

/**
 * `--quick` leaves out what needs a database or a browser; `--everything` runs each suite on both databases;
 * words choose the test files whose path holds one of them.
 */
export function readTestOptions() {
  return readOptions('npm test -- [WORD …] [--quick | --everything]', {
    quick: { type: 'boolean' },
    everything: { type: 'boolean' },
  })
}
