"""The main job from Fallzugang to Abschluss, one step for each form.

A step says how the form is reached from the Fallakte, what is typed, and what the Fallakte shows afterwards. Each
step is carried out by one of the hands of `hands.py`; none of them knows an address.
"""

import re
from dataclasses import dataclass, field

TRAITS = [
    "schulabschluss", "berufsabschluss", "berufserfahrung", "aktualitaet_der_kenntnisse", "deutschkenntnisse",
    "digitale_kenntnisse", "koerperliche_belastbarkeit", "ausdauer", "auffassungsgabe", "lernfaehigkeit", "arbeitsmotivation",
    "eigeninitiative", "veraenderungsbereitschaft", "zuverlaessigkeit", "mobilitaet", "kinderbetreuung", "wohnsituation",
    "zeitliche_verfuegbarkeit",
]


@dataclass
class Step:
    name: str
    link: str
    fill: object
    submit: str
    shows: list = field(default_factory=list)
    # The entry of the Verlauf; none for what belongs to the household.
    entry: str | None = None
    # On a check page: what it must show, and the button that confirms.
    check: list = field(default_factory=list)
    confirm: str | None = None
    # The link that leads from the page of what was made back to the case.
    back: str | None = None


def person(hand, first, last):
    hand.text("vorname", first)
    hand.text("nachname", last)
    hand.text("geburt", "14.5.1979")
    hand.choice("geschlecht", "weiblich")
    hand.pick("staatsangehoerigkeit", "TR")
    hand.text("strasse", "Lange Straße 12")
    hand.text("plz", "59065")
    hand.text("ort", "Musterstadt")
    hand.text("telefon", "02381 17-0")
    hand.text("am", "3.3.08")
    hand.choice("anlass", "wiederzugang")
    hand.pick("status", "arbeitslos")
    hand.pick("zustaendig", "selbst")


def opened(page, hand, first, last, *forms):
    """A new case of the account's team, after these forms (link, what is typed, button); its Aktenzeichen."""
    page.goto("/heute")
    hand.open("Fallzugang erfassen")
    person(hand, first, last)
    hand.press("Weiter zur Prüfung")
    hand.press("Fall anlegen")
    for link, fill, submit in forms:
        hand.open(link)
        fill(hand)
        hand.press(submit)
    page.wait_for_load_state()
    return re.search(r"/faelle/([^/?]+)", page.url).group(1)


def child(hand):
    hand.text("vorname", "Özlem")
    hand.text("nachname", "Größer")
    hand.text("geburt", "2001-09-11")
    hand.choice("geschlecht", "weiblich")
    hand.pick("staatsangehoerigkeit", "DE")
    hand.choice("rolle", "kind")
    hand.text("ab", "03.03.2008")


def entitlement(hand):
    hand.text("ab", "01.03.2008")
    hand.choice("art", "erwerbsfaehig")


def order(hand):
    hand.pick_place("traeger", 2)  # the first provider; before it stands "im Haus"
    hand.text("bis", "14.03.2008")
    hand.text("am", "04.03.2008")


def result(hand):
    hand.text("am", "12.03.2008")
    hand.text("staerken", "Spricht drei Sprachen.\nWar 6 Jahre im Verkauf.")
    hand.text("verfahren", "Gespräch und Test")
    for trait in TRAITS:
        if trait != "ausdauer":
            hand.choice(trait, "2" if trait == "kinderbetreuung" else "3")
        else:
            hand.choice(trait, "nicht_erhoben")
            hand.text("ausdauer_grund", "Ärztliches Gutachten steht aus.")


def strategy(hand):
    hand.choice("strategie", "B")
    hand.text("am", "13.03.2008")
    hand.text("begruendung", "Berufserfahrung ist da, die Kinderbetreuung fehlt noch.")


def plan(hand):
    hand.text("am", "14.03.2008")
    hand.text("ziel_1", "Arbeit im Verkauf in Teilzeit")
    hand.pick("ziel_1_dient", "integration")
    hand.text("ziel_1_schritt_1_was", "Platz in der Kindertagesstätte suchen")
    hand.pick("ziel_1_schritt_1_wer", "klient")
    hand.text("ziel_1_schritt_1_bis", "30.04.2008")
    hand.rows("Schritt zu Ziel 1 hinzufügen")
    hand.text("ziel_1_schritt_2_was", "Kosten der Fahrt erstatten")
    hand.pick("ziel_1_schritt_2_wer", "haus")
    hand.text("ziel_1_schritt_2_bis", "15.04.2008")
    hand.text("ziel_1_schritt_2_kosten", "1.250,50")


def agreement(hand):
    hand.choice("art", "angeboten")
    hand.text("am", "17.03.2008")
    hand.text("bis", "15.09.2008")
    hand.text("klient", "Sucht einen Betreuungsplatz.\nBewirbt sich zweimal in der Woche.")
    hand.text("haus", "Zahlt die Fahrt zum Gespräch.")
    # An offer is changed into a conclusion on the way back from the check page.
    hand.press("Weiter zur Prüfung")
    hand.press("Angaben ändern")
    hand.choice("art", "geschlossen")


def begin_measure(hand):
    hand.pick_place("instrument", 1)
    hand.text("bezeichnung", "Verkauf mit Zukunft 3/2008")
    hand.pick_place("traeger", 1)
    hand.text("beginn", "18.03.2008")
    hand.text("ende", "30.06.2008")
    hand.tick("status_aendern")


def end_measure(hand):
    hand.text("ende", "26.03.2008")
    hand.choice("ergebnis", "fortschritt")
    hand.pick("status_danach", "arbeitsuchend")


def status(hand):
    hand.choice("status", "kinderbetreuung")
    hand.text("ab", "28.03.2008")


def talk(hand):
    hand.choice("ergebnis", "gefuehrt")
    hand.text("am", "27.03.2008")
    hand.text("notiz", "Die Stelle im Markt beginnt morgen.")
    hand.text("naechstes", "+28")


def begin_job(hand):
    hand.choice("art", "sozialversicherungspflichtig")
    hand.text("beginn", "28.03.2008")
    hand.text("arbeitgeber", "Markt & Söhne <GmbH>")
    hand.text("stunden", "20")
    hand.tick("begleitend")
    hand.tick("status_aendern")


def end_job(hand):
    hand.text("ende", "30.03.2008")
    hand.text("grund", "Der Markt hat geschlossen.")
    hand.pick("status_danach", "arbeitslos")


def end_entitlement(hand):
    hand.text("ende", "31.03.2008")
    hand.choice("grund", "umzug")


def leave(hand):
    # Two radios: the person and the child; the child is chosen by its label's place.
    hand.choice("person", hand.child)
    hand.text("ab", "30.03.2008")
    hand.text("grund", "lebt jetzt beim Vater")


def close(hand):
    hand.tick("uebrige")
    hand.text("am", "heute")
    hand.choice("grund", "umzug")


STEPS = [
    Step("Mitglied aufnehmen", "Mitglied aufnehmen: Bedarfsgemeinschaft", child, "Mitglied speichern",
         ["Özlem Größer, Kind unter 25 Jahren"]),
    Step("Leistungsbezug beginnen", "Ändern: Leistungsbezug", entitlement, "Beginn speichern",
         ["seit 01.03.2008, erwerbsfähig"], "Leistungsbezug beginnt"),
    Step("Profilingauftrag", "Profiling beauftragen", order, "Profiling beauftragen",
         ["wartet auf Träger", "Profiling beauftragt"], "Profiling beauftragt"),
    Step("Profilingergebnis", "Profiling: Ergebnis dokumentieren", result, "Ergebnis speichern",
         ["Profiling eingegangen", "Ärztliches Gutachten steht aus."], "Profiling eingegangen"),
    Step("Strategie", "Strategie festlegen", strategy, "Strategie speichern", ["Strategie B"], "Strategie B festgelegt"),
    Step("Integrationsplan", "Integrationsplan erstellen", plan, "Plan speichern",
         ["Ziele des Plans", "Arbeit im Verkauf in Teilzeit"], "Integrationsplan erstellt"),
    Step("Vereinbarung", "Eingliederungsvereinbarung anbieten", agreement, "Weiter zur Prüfung",
         ["geschlossen am 17.03.2008, gilt bis 15.09.2008", "Bewirbt sich zweimal in der Woche."],
         "Vereinbarung geschlossen",
         check=["Sucht einen Betreuungsplatz.", "17.03.2008 bis 15.09.2008", "Abschluss"],
         confirm="Eingliederungsvereinbarung abschließen", back="Zurück zum Fall"),
    Step("Maßnahme beginnen", "Maßnahme beginnen", begin_measure, "Maßnahme speichern",
         ["Verkauf mit Zukunft 3/2008", "18.03.2008 bis 30.06.2008"], "Maßnahme begonnen: Verkauf mit Zukunft 3/2008"),
    Step("Maßnahme beenden", "Maßnahme beenden: Verkauf mit Zukunft 3/2008", end_measure, "Ende speichern",
         ["18.03.2008 bis 26.03.2008", "Integrationsfortschritt"], "Maßnahme beendet"),
    Step("Gespräch", "Gespräch festhalten", talk, "Gespräch speichern",
         ["Gespräch geführt", "nächstes Gespräch am 28.04.2008"], "Gespräch geführt"),
    Step("Status", "Status ändern", status, "Status speichern", ["betreut ein Kind"],
         "Status: betreut ein Kind (§ 10 Abs. 1 Nr. 3 SGB II)"),
    Step("Integration", "Integration erfassen", begin_job, "Integration speichern",
         ["sozialversicherungspflichtige Beschäftigung", "Markt & Söhne <GmbH>, 20 Stunden je Woche"],
         "Integration: sozialversicherungspflichtige Beschäftigung"),
    Step("Integration beenden", "Integration beenden: sozialversicherungspflichtige Beschäftigung", end_job,
         "Ende speichern", ["ab 28.03.2008 bis 30.03.2008"], "Integration beendet"),
    Step("Leistungsbezug beenden", "Ändern: Leistungsbezug", end_entitlement, "Ende speichern",
         ["beendet, letzter Tag 30.03.2008, Umzug"], "Leistungsbezug endet"),
    Step("Mitglied scheidet aus", "Mitglied scheidet aus", leave, "Ausscheiden speichern"),
]

CLOSING = Step(
    "Abschluss", "Fall abschließen", close, "Weiter zur Prüfung",
    ["Der Fall ist seit 31.03.2008 abgeschlossen und kann nur gelesen werden."], "Fall abgeschlossen",
    check=["Abgeschlossen am", "31.03.2008", "Umzug in einen anderen Bezirk"], confirm="Fall abschließen")
