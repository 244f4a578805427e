export default definePageConfig({ navigationBarTitleText: '站牌和海报' })
