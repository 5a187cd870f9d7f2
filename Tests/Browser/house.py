"""The served demo: its address, its accounts, and cases of every kind, looked up in its database."""

import functools
import json

from command import PASSWORD, Browser, rows

ROLES = ["fallmanagement", "teamleitung", "leistung", "controlling", "vorstand", "datenschutz"]
TODAY = 13_969  # 2008-03-31, the demo's working day


class House:
    def __init__(self, port, path):
        self.port = port
        self.path = path
        self.url = f"http://127.0.0.1:{port}"
        self.password = PASSWORD

    def rows(self, sql, *values):
        return rows(self.path, sql, *values)

    def one(self, sql, *values):
        found = self.rows(sql, *values)
        assert found, f"the demo has no row for: {sql}"
        return found[0]

    @functools.cache
    def reader(self, role):
        """A signed-in person who only reads HTML, without a browser."""
        browser = Browser(self.port)
        browser.sign_in(role)
        return browser

    @functools.cached_property
    def team(self):
        """The team of the account `fallmanagement`."""
        return self.one("SELECT team FROM konto WHERE anmeldename = 'fallmanagement'")[0]

    @functools.cached_property
    def places(self):
        """What stands for the braces in addresses; looked up when it is first asked for."""
        return Places(self)

    def address(self, path):
        """A path with its braces filled."""
        return path.format_map(self.places)

    def entries(self, nr, *kinds):
        """What the journal says of a case: type and content, in order; of these kinds, or of all."""
        found = self.rows(
            """SELECT j.type, j.payload FROM journal j JOIN fall f ON f.tenant = j.tenant AND f.id = j.stream_id
            WHERE j.stream_kind = 'case' AND f.aktenzeichen = ?1 ORDER BY j.version""", nr)
        return [(kind, json.loads(payload)) for kind, payload in found if kind.startswith(kinds or "")]

    def closed(self):
        return self.one(
            "SELECT aktenzeichen FROM fall WHERE team = ?1 AND geschlossen IS NOT NULL ORDER BY id DESC LIMIT 1", self.team)[0]

    def foreign(self):
        return self.one(
            "SELECT aktenzeichen FROM fall WHERE team <> ?1 AND geschlossen IS NULL ORDER BY id LIMIT 1", self.team)[0]

    def running(self, topic):
        """Aktenzeichen and number of the latest running measure or integration of the own team."""
        begun = {"teilnahme": "teilnahme.begonnen.v1", "integration": "integration.erfasst.v1"}[topic]
        return self.one(
            """SELECT f.aktenzeichen, json_extract(b.payload, '$.nr') FROM fall f
            JOIN journal b ON b.tenant = f.tenant AND b.stream_kind = 'case' AND b.stream_id = f.id AND b.type = ?2
            WHERE f.team = ?1 AND f.geschlossen IS NULL
              AND EXISTS (SELECT 1 FROM journal p WHERE p.tenant = f.tenant AND p.stream_kind = 'case'
                AND p.stream_id = f.id AND p.type = 'integrationsplan.erstellt.v2')
              AND NOT EXISTS (SELECT 1 FROM journal e WHERE e.tenant = f.tenant AND e.stream_kind = 'case'
                AND e.stream_id = f.id AND (e.type IN ('eintrag.storniert.v1', 'eintrag.korrigiert.v1')
                  OR e.type = ?3 AND json_extract(e.payload, '$.nr') = json_extract(b.payload, '$.nr')))
            ORDER BY b.position DESC LIMIT 1""",
            self.team, begun, f"{topic}.beendet.v1")

    def corrected(self):
        """A case of the own team with something struck out in its Verlauf."""
        return self.one(
            """SELECT f.aktenzeichen FROM fall f
            JOIN journal c ON c.tenant = f.tenant AND c.stream_kind = 'case' AND c.stream_id = f.id
            WHERE f.team = ?1 AND c.type IN ('eintrag.storniert.v1', 'eintrag.korrigiert.v1') LIMIT 1""", self.team)[0]

    def family(self):
        """An open case whose person lives with others."""
        return self.one(
            """SELECT f.aktenzeichen FROM fall f JOIN mitglied m ON m.tenant = f.tenant AND m.person = f.person
            WHERE f.team = ?1 AND f.geschlossen IS NULL AND m.bis > ?2
              AND (SELECT count(*) FROM mitglied n WHERE n.household = m.household AND n.bis > ?2) > 1 LIMIT 1""",
            self.team, TODAY)[0]

    def plan_step(self, nr):
        """Number of the first step of the current plan of a case."""
        return self.one(
            """SELECT json_extract(j.payload, '$.plan.ziele[0].schritte[0].id') FROM journal j
            JOIN fall f ON f.tenant = j.tenant AND f.id = j.stream_id
            WHERE j.stream_kind = 'case' AND f.aktenzeichen = ?1
              AND j.type IN ('integrationsplan.erstellt.v2', 'integrationsplan.fortgeschrieben.v2')
            ORDER BY j.version DESC LIMIT 1""", nr)[0]

    def other_status(self, nr):
        """One of two statuses that the case did not have last."""
        last = self.one(
            """SELECT json_extract(j.payload, '$.status') FROM journal j
            JOIN fall f ON f.tenant = j.tenant AND f.id = j.stream_id
            WHERE j.stream_kind = 'case' AND j.type = 'status.festgestellt.v1' AND f.aktenzeichen = ?1
            ORDER BY j.version DESC LIMIT 1""", nr)[0]
        return "nicht_verfuegbar" if last == "krank" else "krank"

    def agreement(self):
        """Aktenzeichen and number of the latest agreement of the own team that is neither ended nor carried on."""
        return self.one(
            """SELECT f.aktenzeichen, max(j.version) FROM journal j
            JOIN fall f ON f.tenant = j.tenant AND f.id = j.stream_id
            WHERE j.stream_kind = 'case' AND j.type LIKE 'vereinbarung.geschlossen.%' AND f.team = ?1
              AND f.geschlossen IS NULL
              AND NOT EXISTS (SELECT 1 FROM journal e WHERE e.tenant = j.tenant AND e.stream_kind = 'case'
                AND e.stream_id = j.stream_id AND e.type LIKE 'vereinbarung.%' AND e.version > j.version)
            GROUP BY f.id, f.aktenzeichen ORDER BY f.id LIMIT 1""", self.team)

    def entry(self, nr):
        """Version of the last status entry of a case."""
        return self.one(
            """SELECT max(j.version) FROM journal j JOIN fall f ON f.tenant = j.tenant AND f.id = j.stream_id
            WHERE j.stream_kind = 'case' AND j.type = 'status.festgestellt.v1' AND f.aktenzeichen = ?1""", nr)[0]


class Places(dict):
    """Cases of the demo by what they show."""

    def __init__(self, house):
        super().__init__()
        self.house = house

    def __missing__(self, name):
        self[name] = {
            "akte": lambda: self.house.running("teilnahme")[0], "teilnahme": lambda: self.house.running("teilnahme")[1],
            "stelle": lambda: self.house.running("integration")[0],
            "integration": lambda: self.house.running("integration")[1], "berichtigt": self.house.corrected,
            "vertrag": lambda: self.house.agreement()[0], "vereinbarung": lambda: self.house.agreement()[1],
            "schritt": lambda: self.house.plan_step(self["akte"]),
            "eintrag": lambda: self.house.entry(self["akte"]), "geschlossen": self.house.closed,
            "fremd": self.house.foreign, "familie": self.house.family,
        }[name]()
        return self[name]
