import { Gauge } from 'prom-client'
import type { GateMemory } from './gate-memory.ts'

/** What this process knows of the gate, and how old that is. */
export function gateGauges(gate: Pick<GateMemory, 'table' | 'age'>): Gauge[] {
  return [
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
