import type { Component } from 'vue'
import type { ScreenType } from '../frame/steps'
import Attract from './Attract.vue'
import Consent from './Consent.vue'
import Fill from './Fill.vue'
import Finish from './Finish.vue'
import Identify from './Identify.vue'
import Menu from './Menu.vue'
import OutOfService from './OutOfService.vue'
import Rate from './Rate.vue'
import Sign from './Sign.vue'
import Submitted from './Submitted.vue'
import Submitting from './Submitting.vue'
import Wiping from './Wiping.vue'

/** What draws each screen. */
export const screens: Record<ScreenType, Component> = {
  OutOfService,
  Attract,
  Consent,
  Identify,
  Menu,
  Fill,
  Sign,
  Submitting,
  Submitted,
  Rate,
  Finish,
  Wiping,
}
