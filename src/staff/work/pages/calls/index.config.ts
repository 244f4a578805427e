export default definePageConfig({ navigationBarTitleText: '该打电话的' })
