import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../types/contract'
import type { Right } from '../../../types/rights'
import type { staffContract } from '../../../types/staff'
import { call } from '../../lib/call'

export type Me = OutputOf<typeof staffContract.me>

/** Who I am to the county: asked once, and again after a few minutes. */
export const useStaff = () => useQuery({ queryKey: ['staff', 'me'], queryFn: () => call('staff', 'me', {}) })

/** Whether this person's pages offer something at all; the functions decide again for each thing. */
export const can = (me: Me | undefined, right: Right): boolean => me?.rights.includes(right) ?? false
