// The county this build is for. A build with COUNTY=name uses config/county/name instead.
export { county } from './feicheng/index'
