"""Every page that a role reaches, by address; braces are filled from the demo's cases."""

FORMS = [
    "/faelle/neu",
    "/faelle/{akte}/profiling/fortschreiben",
    "/faelle/{akte}/profiling/erinnern",
    "/faelle/{akte}/profiling/zuruecknehmen",
    "/faelle/{akte}/profiling/auftrag",
    "/faelle/{akte}/profiling/ergebnis",
    "/faelle/{akte}/strategie",
    "/faelle/{akte}/zielplanung",
    "/faelle/{akte}/plan/schreiben",
    "/faelle/{akte}/plan/schritte/{schritt}",
    "/faelle/{akte}/vereinbarung",
    "/faelle/{akte}/massnahme",
    "/faelle/{akte}/massnahme/{teilnahme}/ende",
    "/faelle/{akte}/integration",
    "/faelle/{stelle}/integration/{integration}/ende",
    "/faelle/{stelle}/nachhalten/{integration}",
    "/faelle/{akte}/status",
    "/faelle/{akte}/leistungsbezug",
    "/faelle/{akte}/merkmale",
    "/faelle/{akte}/bedarfsgemeinschaft",
    "/faelle/{familie}/bedarfsgemeinschaft/ausscheiden",
    "/faelle/{akte}/gespraech",
    "/faelle/{akte}/termin",
    "/faelle/{akte}/leistungsminderung/neu",
    "/faelle/{akte}/zumutbarkeit/feststellen",
    "/faelle/{akte}/gutachten/auftrag",
    "/faelle/{akte}/gutachten/ergebnis",
    "/faelle/{akte}/gutachten/erinnern",
    "/faelle/{akte}/gutachten/zuruecknehmen",
    "/faelle/{akte}/schule/erfassen",
    "/faelle/{akte}/abschluss",
    "/faelle/{akte}/eintraege/{eintrag}/korrektur",
    "/vertretungszugriff",
]

FIGURES = [
    "/controlling/kennzahlen",
    "/controlling/kennzahlen?jahr=2006",
    "/controlling/kennzahlen?jahr=2007&stand=31.01.2008",
    "/controlling/kennzahlen/integrationen_gesamt?jahr=2007",
    "/controlling/kennzahlen/integrationen_gesamt?jahr=2007&nach=team",
    "/controlling/kennzahlen/aktivierungsquote_frauen?jahr=2007&nach=age",
    "/controlling/kennzahlen/ehb_gesamt?jahr=2007&nach=targetgroup",
    "/controlling/kennzahlen/integrationen_frauen/faelle?jahr=2007&seite=2",
    "/controlling/kennzahlen/aktivierungsquote_u25/faelle?jahr=2007&teil=nenner",
]

TEAM = [
    "/team", "/team/umverteilung", "/team/umverteilung?frist=ueberfaellig", "/team/umverteilung?von=999&frist=kritisch",
    "/team/vertretungen", "/team/freigaben", "/uebergaben", "/vertretungszugriff",
]

REPORTS = ["/controlling/berichte", "/controlling/berichte/2007"]

PAGES = {
    None: ["/anmelden", "/barrierefreiheit", "/impressum", "/hilfe"],
    "fallmanagement": FORMS + FIGURES + [
        "/heute",
        "/termine",
        "/termine?sicht=tag&wer=team",
        "/faelle",
        "/faelle?zustand=alle&sortierung=name&richtung=ab&seite=2",
        "/faelle?frist=wartet&strategie=B&team=1",
        "/faelle?frist=kritisch&schritt=integration_bestaetigen&strategie=ohne&u25=ja",
        "/faelle/{akte}",
        "/faelle/{akte}/profiling",
        "/faelle/{akte}/leistungsminderung",
        "/faelle/{akte}/zumutbarkeit",
        "/faelle/{akte}/gutachten",
        "/faelle/{akte}/schule",
        "/faelle/{akte}/plan",
        "/faelle/{akte}/plan/versionen",
        "/faelle/{akte}/leistungen",
        "/faelle/{akte}/verlauf",
        "/faelle/{vertrag}/vereinbarungen",
        "/faelle/{vertrag}/vereinbarungen/{vereinbarung}",
        "/faelle/{vertrag}/vereinbarungen/{vereinbarung}/ablichtung",
        "/faelle/{vertrag}/vereinbarungen/{vereinbarung}/ende",
        "/faelle/{berichtigt}/verlauf",
        "/suche?q=M%C3%BCller",
        "/faelle/{geschlossen}",
        "/faelle/{familie}?meldung=gespeichert",
        "/uebergaben",
        "/barrierefreiheit",
        "/konto",
        "/konto/passwort",
        "/konto/zweiter-faktor",
    ],
    "teamleitung": TEAM + ["/heute", "/faelle", "/faelle/neu", "/faelle/{akte}", *FIGURES[:2], FIGURES[5], *REPORTS],
    "leistung": ["/faelle", "/faelle/{akte}", "/faelle/{fremd}", "/faelle/{fremd}/verlauf", "/faelle/{fremd}/leistungsbezug"],
    "controlling": FIGURES + REPORTS + ["/controlling/beratung"],
    "vorstand": FIGURES + REPORTS,
    "datenschutz": [
        "/datenschutz/zugriffe", "/datenschutz/zugriffe?fall={akte}", "/datenschutz/zugriffe?fall={geschlossen}",
        "/datenschutz/auskunft", "/datenschutz/auskunft/{familie}", "/datenschutz/auskunft/{geschlossen}/einschraenkung",
        "/datenschutz/loeschung", "/konto",
    ],
    "verwaltung": [
        "/hilfe", "/verwaltung/traeger", "/verwaltung/traeger/7",
        "/verwaltung/einstellungen", "/verwaltung/einstellungen/fristen", "/verwaltung/einstellungen/fristen/profiling",
        "/verwaltung/einstellungen/fristen/auskunft", "/verwaltung/einstellungen/rhythmus",
        "/verwaltung/einstellungen/begriffe/profiling", "/verwaltung/einstellungen/textbausteine",
        "/verwaltung/einstellungen/briefbausteine/einladung_reisekosten", "/verwaltung/einstellungen/planvorlagen",
        "/verwaltung/einstellungen/zuordnung/zuordnung",
    ],
}

# Pages that say no: role, address, status.
REFUSALS = [
    ("fallmanagement", "/faelle/{fremd}", 404),
    ("fallmanagement", "/gibt-es-nicht", 404),
    ("fallmanagement", "/controlling/kennzahlen?jahr=2007&stand=31.02.2008", 422),
    ("controlling", "/faelle/{akte}", 403),
    ("leistung", "/controlling/kennzahlen", 403),
    ("fallmanagement", "/team", 403),
    ("datenschutz", "/heute", 403),
    ("datenschutz", "/datenschutz/zugriffe?fall=07-99999", 404),
]

ALL = [(role, path) for role, paths in PAGES.items() for path in paths]
