import Hummingbird

extension WebApp {
  func addBerichte(to router: Router<BasicRequestContext>) {}
}
