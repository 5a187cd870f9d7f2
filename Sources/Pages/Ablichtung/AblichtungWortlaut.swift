public import Casework

extension Wortlaut {
  public static func label(_ medientyp: Medientyp) -> String {
    switch medientyp {
    case .pdf: "PDF"
    case .jpeg: "JPEG"
    case .png: "PNG"
    }
  }

  /// A size in bytes as people say it: `840 KB`, `1,2 MB`; never less than 1 KB.
  public static func groesse(_ bytes: Int64) -> String {
    let kilo = max(1, (bytes + 512) / 1_024)
    guard kilo >= 1_024 else { return "\(kilo) KB" }
    let tenths = (bytes * 10 + 524_288) / 1_048_576
    return "\(tenths / 10),\(tenths % 10) MB"
  }
}
