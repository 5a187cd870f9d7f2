import Application

extension Office {
  /// The session's secret after signing in; `nil` if that was refused for any reason.
  func secret(_ name: String, _ password: String) async throws -> String? {
    guard case .offen(let opened) = try await signIn(Anmeldeangaben(name: name, password: password)) else { return nil }
    return opened.secret
  }
}
