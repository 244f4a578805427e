import { fileContract } from '../../types/file'
import { defineFunction } from '../_lib/defineFunction'
import { put } from './put'

export const main = defineFunction(fileContract, { put })
