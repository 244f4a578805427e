import { authorization, holderOf } from '../../src/lib/who'

describe('who holds a demo phone', () => {
  test.each([
    ['the desk says so', 'phone:neighbour', 'volunteer', 'neighbour'],
    ['the browser kept one', '', 'volunteer', 'volunteer'],
    ['nobody says', '', null, 'resident'],
    ['a name that is none', 'phone:../../x', null, 'resident'],
    ['a window of another page', 'popup', null, 'resident'],
  ])('%s', (_name, windowName, kept, holder) => {
    expect(holderOf(windowName, kept)).toBe(holder)
  })

  test('the openid sent holds a letter, as the platform needs', () => {
    window.name = 'phone:7'
    expect(authorization()).toBe('Bearer dev:o-demo-7')
  })
})
