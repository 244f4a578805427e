import { act, createElement } from 'react'
import { copyText } from '../../src/lib/copyText.h5'
import { Input } from '../../src/web/Input'

// It has no types here, and needs none.
const { createRoot } = require('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

describe('a line to write, in a browser', () => {
  function drawn(more: object) {
    const place = document.body.appendChild(document.createElement('div'))
    const said: string[] = []
    const onInput = ({ detail }: { detail: { value: string } }) => said.push(detail.value)
    act(() => createRoot(place).render(createElement(Input, { value: '', maxlength: 11, onInput, ...more })))
    const input = place.querySelector('input') as HTMLInputElement
    const type = (value: string) =>
      act(() => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
        input.dispatchEvent(new Event('input', { bubbles: true }))
      })
    return { input, type, said }
  }

  test('a number is its digits, however it was typed or pasted', () => {
    const { input, type, said } = drawn({ type: 'number' })
    type('138-0538 0000元')
    expect(said).toEqual(['13805380000'])
    expect(input.maxLength).toBe(11)
  })

  test('Enter sends what is written, but not while an input method asks for it', () => {
    let sent = 0
    const { input } = drawn({ onConfirm: () => sent++ })
    const enter = (isComposing: boolean) =>
      act(() => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing }))
      })
    enter(true)
    expect(sent).toBe(0)
    enter(false)
    expect(sent).toBe(1)
  })
})

describe('copying, in a browser', () => {
  test.each([
    [true, 'copied'],
    [false, 'refused'],
  ])('an old one that answers %s has %s it, and keeps nothing of it', async (answer, how) => {
    let taken = ''
    document.execCommand = () => {
      taken = (document.activeElement as HTMLTextAreaElement).value
      return answer
    }
    expect(await copyText('王秀英 13805380000')).toBe(how)
    expect(taken).toBe('王秀英 13805380000')
    expect(document.querySelector('textarea')).toBeNull()
    expect(localStorage.length).toBe(0)
  })
})
