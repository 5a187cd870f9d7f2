public import Kernel

/// The job centre that set the local layer.
public struct Jobcenter: Sendable, Hashable {
  /// For example `JobCenter Musterstadt`.
  public let name: String
  /// The Land whose public holidays count (§ 193 BGB).
  public let land: Land
  public let citation: Citation

  public init(name: String, land: Land, citation: Citation) {
    self.name = name
    self.land = land
    self.citation = citation
  }
}

extension Jobcenter {
  static let list = "jobcenter"

  init(_ files: LawFiles) throws {
    let top = try files.document(files.localFile(Jobcenter.list))
    try top.check(only: [Jobcenter.list])
    let record = try top.part(Jobcenter.list)
    try record.check(only: ["name", "land", "section", "source"])
    name = try record.text("name")
    land = try record.word("land", as: Land.self)
    citation = try record.citation()
  }
}
