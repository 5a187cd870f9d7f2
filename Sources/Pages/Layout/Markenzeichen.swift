/// The program's sign as a drawing of its own, for tabs and bookmarks.
public enum Markenzeichen {
  public static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
    <rect width="32" height="32" rx="6" fill="#0E2A44"/>\
    <path d="M11 7h12v4h-8v4h7v4h-7v6h-4z" fill="#FFFFFF"/></svg>
    """
}
