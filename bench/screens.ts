/**
 * The ten main screens of the built mini-program with much data: [nodes, depth, most children of one, largest setData
 * in bytes], and the most of each against WeChat's audit. `drawn` adds what Taro's templates put in between.
 */
import budget from '../config/budget.json'
import { bench, type Targets } from './_kit/report'
import { type ScreenFigures, screenFigures } from './_kit/weapp'

const { screen } = budget
const TARGETS = {
  nodes: ['<=', screen.nodes - 1],
  depth: ['<=', screen.depth - 1],
  children: ['<=', screen.children],
  setDataBytes: ['<=', screen.setDataBytes],
} satisfies Targets

bench(
  'screens',
  TARGETS,
  async () => {
    const screens = screenFigures()
    const most = (figure: keyof ScreenFigures) =>
      Math.max(...Object.values(screens).map((one) => one[figure]))
    const each = Object.entries(screens).map(([name, { nodes, depth, children, setDataBytes }]) => [
      name,
      [nodes, depth, children, setDataBytes],
    ])
    return {
      nodes: most('nodes'),
      depth: most('depth'),
      children: most('children'),
      setDataBytes: most('setDataBytes'),
      drawn: most('drawn'),
      ...Object.fromEntries(each),
    }
  },
  ['functions', 'weapp'],
)
