import Application
import HTTPTypes
import Hummingbird
import Pages

extension WebApp {
  /// What supervisors and proxies ask; says nothing about the job centre.
  func addHealth(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(Muster.health.rawValue)) { _, _ in Response.text("ok\n", status: .ok) }
    router.get(RouterPath(Muster.ready.rawValue)) { _, _ in
      await office.isReady() ? Response.text("ok\n", status: .ok) : .text("database\n", status: .serviceUnavailable)
    }
  }
}

/// Addresses that no route has get the same page as cases that are not there.
struct UnknownAddress: RouterMiddleware {
  let app: WebApp

  func handle(
    _ request: Request, context: BasicRequestContext,
    next: (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      return await app.answering(request.uri.path).answer(request, context) { throw NotFound() }
    }
  }
}
