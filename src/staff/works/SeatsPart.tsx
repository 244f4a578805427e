import { county } from '../../../config/county/current'
import { Asked } from '../../ui/Asked'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Stepper } from '../../ui/Stepper'
import { Switch } from '../../ui/Switch'
import { Hinted } from './Hints'
import type { PartProps } from './parts'
import { MODE_WORDS } from './saying'

const SEATS_MAX = 5000
const USUAL_SEATS = 30

/** 要不要预约 */
export function SeatsPart({ written, change, hints, strict }: PartProps) {
  const asked = { hints, strict }
  const { mode, capacity } = written
  const choose = (next: typeof mode) =>
    change(next === 'bookable' && capacity === null ? { mode: next, capacity: USUAL_SEATS } : { mode: next })
  return (
    <Section title='要不要预约'>
      <Hinted {...asked} field='mode' filled>
        <Asked name='怎么参加' why={MODE_WHY[mode]}>
          <Choice name='怎么参加' options={MODES} chosen={mode} onChoose={choose} />
        </Asked>
      </Hinted>
      {mode === 'bookable' && (
        <>
          <Hinted {...asked} field='capacity' filled>
            <Stepper
              name='一共多少座位'
              value={capacity ?? 0}
              min={1}
              max={SEATS_MAX}
              step={5}
              unit='个'
              onChange={(seats) => change({ capacity: seats })}
            />
          </Hinted>
          <Hinted {...asked} field='reserve' filled>
            <Stepper
              name='留给现场和帮办员'
              why='开始前 24 小时没人用，就放给网上预约。'
              value={written.reserve}
              max={SEATS_MAX}
              unit='个'
              onChange={(reserve) => change({ reserve })}
            />
          </Hinted>
          <Hinted {...asked} field='maxParty' filled>
            <Stepper
              name='一次最多约几个人'
              value={written.maxParty}
              min={1}
              max={Math.max(county.booking.maxParty, written.maxParty, 20)}
              unit='人'
              onChange={(maxParty) => change({ maxParty })}
            />
          </Hinted>
          <Hinted {...asked} field='asksName' filled>
            <Switch
              name='登记姓名'
              why='要核对人时才问。'
              on={written.asksName}
              onTurn={(asksName) => change({ asksName })}
            />
            <Switch
              name='登记手机号'
              why='有变化时好打电话通知。'
              on={written.asksPhone}
              onTurn={(asksPhone) => change({ asksPhone })}
            />
          </Hinted>
        </>
      )}
    </Section>
  )
}

const MODES = (['dropIn', 'bookable', 'byOrder'] as const).map((value) => ({
  value,
  words: MODE_WORDS[value],
}))

const MODE_WHY = {
  dropIn: '到时间来就行，不占座位。',
  bookable: '座位有限，先在手机上约。',
  byOrder: '打电话和站里商量好时间再来。',
} as const
