import { Gauge } from 'prom-client'
import type { House } from '../../house.ts'
import { gaugeOf } from '../../http/metrics-of-stock.ts'
import { countFollowers } from '../following/list-followers.ts'

/** What this process knows of the gate, how old that is, and who follows. */
export function gateGauges({ gate, database }: Pick<House, 'gate' | 'database'>): Gauge[] {
  return [
    gaugeOf(
      'freigabe_gate_followers',
      'Processes that hold a copy of the gate: up to date, behind, or silent for so long that they deny.',
      ['state'],
      () => countFollowers(database),
    ),
    new Gauge({
      name: 'freigabe_gate_groups',
      help: 'Groups that the gate of this process holds in memory.',
      registers: [],
      collect() {
        this.set(gate.table.size.groups)
      },
    }),
    new Gauge({
      name: 'freigabe_gate_bytes',
      help: 'Memory that the groups of the gate take.',
      registers: [],
      collect() {
        this.set(gate.table.size.bytes)
      },
    }),
    new Gauge({
      name: 'freigabe_gate_change',
      help: 'The newest change of the feed that the gate of this process knows; absent before all was read.',
      registers: [],
      collect() {
        this.reset()
        const change = gate.standing()?.change ?? null
        if (change === null) this.remove()
        else this.set(change)
      },
    }),
    new Gauge({
      name: 'freigabe_gate_age_seconds',
      help: 'How old what the gate holds in memory is at most; absent before all of it was read.',
      registers: [],
      collect() {
        this.reset()
        const age = gate.age()
        if (age === null) this.remove()
        else this.set(age / 1000)
      },
    }),
  ]
}
