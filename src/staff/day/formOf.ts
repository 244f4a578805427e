import { whyNotOutcome } from '../../../domain/outcome'
import type { Method, Outcome, OutcomeFields, Result, Unit } from '../../../types/day'
import { errors } from '../../../types/errors'

/** A result as it is being typed. */
export interface ResultForm {
  unit: Unit
  value: string
  method: Method
  note: string
}

/** An outcome as it is being typed: numbers are text, and empty is not zero. */
export interface OutcomeForm {
  value: string
  unit: '人' | '人次'
  method: Method
  results: ResultForm[]
  note: string
}

/** What was written down, or a proposal: as many as were checked in at the door. */
export const formOf = (outcome: Outcome | null, arrived: number | null = null): OutcomeForm =>
  outcome
    ? {
        value: String(outcome.headcount.value),
        unit: outcome.headcount.unit,
        method: outcome.headcount.method,
        results: outcome.results.map(({ unit, value, method, note }) => ({
          unit,
          value: String(value),
          method,
          note: note ?? '',
        })),
        note: outcome.note ?? '',
      }
    : arrived
      ? { value: String(arrived), unit: '人', method: '签到', results: [], note: '' }
      : { value: '', unit: '人次', method: '清点', results: [], note: '' }

/** What to say to who left something out, or the outcome to send. */
export function outcomeOf(form: OutcomeForm): OutcomeFields | string {
  const value = whole(form.value)
  if (value === null) return '请填来了多少人，没有人来就填 0。'
  const results: Result[] = []
  for (const { unit, value: typed, method, note } of form.results) {
    const amount = unit === '平方米' || unit === '元' ? decimal(typed) : whole(typed)
    if (amount === null) return `“${unit}”那一项的数没有填对。`
    results.push({ unit, value: amount, method, note: note.trim() || null })
  }
  const fields: OutcomeFields = {
    headcount: { value, unit: form.unit, method: form.method },
    results,
    note: form.note.trim() || null,
  }
  const code = whyNotOutcome(fields)
  return code ? errors[code] : fields
}

const whole = (typed: string): number | null => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null)
const decimal = (typed: string): number | null =>
  /^\d{1,8}(\.\d{1,2})?$/.test(typed.trim()) ? Number(typed) : null
