/**
 * Bytes of each package of the mini-program as WeChat's own compiler makes it, and of the largest sub-package; the
 * budget is config/budget.json.
 */
import budget from '../config/budget.json'
import { compiledSizes } from './_kit/packages'
import { bench, type Targets } from './_kit/report'

const TARGETS = {
  main: ['<=', budget.mainPackageBytes],
  largestSubPackage: ['<=', budget.subPackageBytes],
} satisfies Targets

bench(
  'weight',
  TARGETS,
  async () => {
    const { main, ...subs } = await compiledSizes()
    return { main, ...subs, largestSubPackage: Math.max(...Object.values(subs)) }
  },
  ['weapp'],
)
