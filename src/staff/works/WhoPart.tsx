import { county } from '../../../config/county/current'
import { Audience } from '../../../types/activity'
import { Asked } from '../../ui/Asked'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Choices } from '../../ui/Choices'
import { Hinted } from './Hints'
import type { PartProps } from './parts'
import { REACH_WORDS } from './saying'

/** 给谁 */
export function WhoPart({ written, change, hints, strict, station }: PartProps) {
  return (
    <Section title='给谁'>
      <Hinted hints={hints} strict={strict} field='audiences' filled={written.audiences.length > 0}>
        <Asked name='欢迎谁来'>
          <Choices
            name='欢迎谁来'
            options={AUDIENCES}
            chosen={written.audiences}
            onTurn={(audience) => change({ audiences: turned(written.audiences, audience) })}
          />
        </Asked>
      </Hinted>
      <Hinted hints={hints} strict={strict} field='reach' filled>
        <Asked name='谁能看到' why='看到的人越多，越要由上一级来审核。'>
          <Choice
            name='谁能看到'
            options={reaches(station?.level)}
            chosen={written.reach}
            onChoose={(reach) => change({ reach })}
          />
        </Asked>
      </Hinted>
    </Section>
  )
}

const AUDIENCES = Audience.options.map((value) => ({ value, words: county.audiences[value] }))

/** 所有人 stands alone; taking a group takes it back. */
function turned(chosen: readonly Audience[], audience: Audience): Audience[] {
  if (audience === 'everyone') return ['everyone']
  const groups = chosen.filter((one) => one !== 'everyone')
  return groups.includes(audience) ? groups.filter((one) => one !== audience) : [...groups, audience]
}

/** A town's own people are the whole town already, and the county's the whole county. */
function reaches(level: 'county' | 'town' | 'village' = 'village') {
  if (level === 'county') return [{ value: 'station' as const, words: REACH_WORDS.county }]
  if (level === 'town') {
    return [
      { value: 'station' as const, words: REACH_WORDS.town },
      { value: 'county' as const, words: REACH_WORDS.county },
    ]
  }
  return (['station', 'town', 'county'] as const).map((value) => ({ value, words: REACH_WORDS[value] }))
}
