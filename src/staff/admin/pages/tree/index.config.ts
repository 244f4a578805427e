export default definePageConfig({ navigationBarTitleText: '站点增减' })
