import Foundation
import JWTKit

@testable import Fremdanmeldung

/// Keys that belong to these tests alone.
enum Schluessel {
  static let rsa = """
    {"kty":"RSA","n":"sxF_1t95rVSd-W4-lhw5-Mj_zEGvwpQWXRFKRtKcsqvX5qFOQRFIDDWikx1Hpxr0HAWLiVZdVa0meKJjzcYkoOh8gxpp\
    QIQxvSTHxRgXDrlqAtRirKLUGT41v3NoZPD5LvGKrxchpDMp2IF8QonMntAQAQG8sNJArG_b4t7hQ3V-hMQs2MqWjvoF7D6lO0tiqCY4Px4K1D\
    7orJ9BIP3lOAA-OByrYTfkvMlWyg1nmf6DW6bCpxgdiunbJ5YuSHU1JeKu9Br2gKSwgB52q2fzm6R5owenSBWrFXzztY_FKLc4GlfL2m4Hw54z\
    vxJWJRKecTkXDgYws6EkL5UFponLww","e":"AQAB","d":"Gu4ko-vxBd8mG6H3r1Coa_Yio5U0udaBSdbfV6kLYELq0ehsIeoCRAp5nEFjih\
    9KG2q-vQABl8XWICoKniL7VZMRTWWWna7OjNZwECqwJl_pMGrA5PC0uuUkZS9rQam3TVbjLLOVtMxDB1NrR4B83Fzd2KDqaqH8Ov1e_DmDzEap\
    aeGJnBTzZp7Wo2M69EMBeE5SSZeDlf0fPYkct7TOv2CokMxCY8-kmv914bPCjOx3LtlW7VPSHDuikK_ZHSH3X04bE5FPuMwn2bMgsOhd0bK7GZ\
    ErJTDgjReOZFsA4mgBURw4FZPtJ2diNWq-okZXfMd56K8iFhLjyL4xhJKU1Q","p":"95OSy2S14SBXIzYkNrdOeBGNcdfp2hzbHB9IAzYCmRK\
    oAiLLl3GWjXYYSBVejdZOK5Uth316BIgTt45njO2DWhUqIgnkRwG9RgG6-zQi-UKPq-W1nE_uP2NeOZIR6PhkrJOTefOpJ49QdrM883Gn_UDYo\
    igvN163qv9tGk6u-3U","q":"uSk15V_gTrWIm0lpWit4lEmJ31Xw4AifBGZfClSV0vy94kE3dFJ8H3j5i1BuEOJeGEDHPFBl-qNNt9EixjHoo\
    o1_owFYk-9WkOzl647uDSoGRJ4C0WGCzFKZcJIcjXButSRLtfqGqKErxU-d_cEF4mANYA75-rUNycSI8ym5G1c"}
    """
  static let andere = """
    {"kty":"RSA","n":"1lSV-s_w1anYpPmGKjEHofQFraLA12rGTJpusmla0N1sqyFsTQyJwf6bsITLFFPQSx2KWzInmp7hS-o4PM0MUHRi2t70\
    zkNYeWZEEvjlhHswBw-iFrN95SB40RVV8Odh2-wIiSQyZOiiL3uNoUnXQfV84_NxgOtLBGHqAdd945EyDkJPjWLExkLks4BcRzZwToLblbHRns\
    dHhQgpFyj1i2AQgaQNtNx1ygjD4hScyZ_sW80HskOJHioCiCzHzVi8VSjQi79fDQbOteyFsgv55LIa5o8bYE2jDVcNmAALq9y-J1eYlPLK6bhw\
    QVyU_EeJe4h9e-Ra6Jwis7_iYoyZKQ","e":"AQAB","d":"Gq_07i0JijaYMOVCV8CRIxD_yqtoTapllKY_awcD9YaMqxECAOSzG9e4dRX5NM\
    fBjjODGxs3TovCoTGXMmLpyfQkAagfXWDfWbEVKt5Dszz6MaGNsjvuoiK_8xuFVEt1-5dRR2-dYsPgu1QsF3gv-G45JdJrQKfg8w5qFTP1iz86\
    RV4AvErw-A5Hp8Ff97J5R1nW9kEOqxlFyxbijj-onoAsMqt4tUXNU4HcsaJSvCfwY60Vm7UiBgld1-1N_1uFugnmMGbYOVj-0m6ZtvepcK9Eff\
    KQJ14Yo1mrMGYVMP8_OWcgfylQ4qj8-32J90Y0Yy3aXck-1UC9LRHCmIbBnQ","p":"-S57-EnghFoqFI0r0TsMYohI6qP8woqg1jTeRmcDPVt\
    jb66B3CzA4rrOTRSLJo1ggNyAZl2BJREm-ExotzCJolpRrADvg-mGZNolPdwa63DAguQtOXRj-kJVkX7Wyghs87PQGpbtm2SxL6PAyYNiWC4Fh\
    C404czdOmXBFskR_z8","q":"3DH4J7zHgt3faaif59dqUuazzFzBgVlQsVHw4nQt_sSOpmc_aMDM7caGWEizNJd0SMgGI_ezCazjdpyqxYUzl\
    L0qb9A5nB5EJNwUMsc6JjCpWcW9bl90qk5Dlogc4KrWRhiwHwBhBLAq9CNuuIz_uO39MIyTex8VorKlk1IpNZc"}
    """
  static let ec = """
    {"kty":"EC","crv":"P-256","x":"2Fd_RaqRJJrShMK6Fy6AMzdHodWiQvW7QLLaj92L4gw","y":"z-7pz8Q4D8bcKTsgVEIdUkMkYRX0r\
    mfAShZJMjTL6oc","d":"egVkm7hYJ35tsfuRFTr3LjDyighr7PrpsoTn2R9q2ok"}
    """

  /// The public side as a provider publishes it.
  static func published(_ key: String, kid: String?, more: [String: String] = [:]) throws -> [String: String] {
    var fields = try JSONDecoder().decode([String: String].self, from: Data(key.utf8))
    for secret in ["d", "p", "q"] { fields[secret] = nil }
    fields["kid"] = kid
    return fields.merging(more) { $1 }
  }

  static func set(_ keys: [[String: String]]) throws -> [UInt8] { Array(try JSONEncoder().encode(["keys": keys])) }

  /// A token as the provider signs it; `kid` stands in its header if there is one.
  static func token(
    _ werte: [String: Wert], by key: String = rsa, alg: String = "RS256", kid: String? = "eins", crit: [String]? = nil
  ) async throws -> String {
    var jwk = try JWK(json: key)
    jwk.algorithm = JWK.Algorithm(rawValue: alg)
    jwk.keyIdentifier = "nur zum Unterschreiben"
    var header = JWTHeader()
    header.crit = crit
    if let kid { header.kid = kid }
    return try await JWTKeyCollection().add(jwk: jwk).sign(Tokenangaben(werte), header: header)
  }

  /// A token with a header and a signature of one's own making.
  static func forged(_ kopf: [String: String], _ werte: [String: Wert], signature: String = "") throws -> String {
    "\(part(try JSONEncoder().encode(kopf))).\(part(try JSONEncoder().encode(werte))).\(signature)"
  }

  static func part(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
