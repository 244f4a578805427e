import { goTo, paths } from '../lib/go'
import { TextLink } from './TextLink'

/** Beside what a person is asked about themselves: what becomes of it. */
export const WhyAsked = () => (
  <TextLink words='这些存多久、谁看得到、怎么删' onTap={() => goTo(paths.privacy())} />
)
