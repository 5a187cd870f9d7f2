"""The second job centre of the demo, beside the first in one database."""

import pytest

from command import Browser, rows


@pytest.fixture
def both(fallwerk, small_copy):
    fallwerk.done("demo", "--database", f"sqlite:{small_copy}", "--tenant", "musterstadt-heute", "--population", 40)
    return small_copy


def test_both_are_whole_and_each_has_its_own_day(fallwerk, both):
    for tenant in ("musterstadt", "musterstadt-heute"):
        fallwerk.done("verify", "--database", f"sqlite:{both}", "--tenant", tenant)
    days = dict(rows(both, "SELECT key, working_day FROM tenant"))
    assert days == {"musterstadt": 13969, "musterstadt-heute": 20777}


def test_accounts_of_one_see_nothing_of_the_other(both, serve):
    port = serve(both).port
    then, today = Browser(port), Browser(port)
    then.sign_in("fallmanagement")
    today.sign_in("fallmanagement-heute")
    assert "31.03.2008" in then.page("/heute") and "20.11.2026" in today.page("/heute")
    numbers = dict(rows(
        both, "SELECT t.key, max(f.aktenzeichen) FROM fall f JOIN tenant t ON t.id = f.tenant GROUP BY t.key"))
    assert set(numbers.values()).isdisjoint(
        number for (number,) in rows(both, "SELECT aktenzeichen FROM fall GROUP BY 1 HAVING count(*) > 1"))
    for browser, other in ((then, "musterstadt-heute"), (today, "musterstadt")):
        status, _, _ = browser.request("GET", f"/faelle/{numbers[other]}")
        assert status == 404 and numbers[other] not in browser.page("/faelle")


def test_one_is_not_replaced_while_the_other_is_there(fallwerk, both):
    for tenant, other in (("musterstadt", "musterstadt-heute"), ("musterstadt-heute", "musterstadt")):
        command = ("demo", "--database", f"sqlite:{both}", "--tenant", tenant, "--replace", "--population", 40)
        fallwerk.refused(1, f"„{other}“", command=command)
    fallwerk.refused(2, "musterstadt-heute", command=("demo", "--database", f"sqlite:{both}", "--tenant", "anderswo"))
