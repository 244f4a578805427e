export default definePageConfig({ navigationBarTitleText: '候补规则' })
