#!/usr/bin/env python3
"""The peer in the race for the month-end table: DuckDB on the same CSV files.

Provenance: written for this project as a stand-alone measurement and taken over here. The synthetic data are
the same to the byte; the query is the same but for its last join, which also gives the rows that count nobody.

usage: peer.py generate PERSONS DIR          seeded persons.csv and facts.csv
       peer.py run DIR [THREADS]             times the query, writes expected.csv, prints one JSON line

persons.csv: person,born,sex,migration       born = days since 1970-01-01, sex 1 = female, migration 0/1
facts.csv:   person,kind,from,to,known_from,known_to      days, half-open; 2147483647 = open
             kind 1 = entitled, 2 = unemployed, 3 = in an activating measure, 4 = integration (one day)
The query runs once to warm up and then five times with the data loaded; `query_s` is the median.
"""
import csv
import json
import os
import resource
import sys
import time

OPEN = 2147483647


def generate(n, out):
    import numpy as np

    def day(text):
        return int(np.datetime64(text, "D").astype(int))

    os.makedirs(out, exist_ok=True)
    rng = np.random.default_rng(2007)
    start, end = day("2004-01-01"), day("2008-01-01")
    born = rng.integers(day("1943-01-01"), day("1991-01-01"), n)
    sex, mig = (rng.random(n) < 0.49).astype(int), (rng.random(n) < 0.27).astype(int)
    p, k, f, t = [], [], [], []

    def add(person, kind, a, b):
        p.append(person)
        k.append(np.full(len(person), kind))
        f.append(a)
        t.append(b)

    for spell in range(2):
        who = np.flatnonzero(rng.random(n) < (1.0, 0.35)[spell])
        a = rng.integers(start - 400, end, len(who))
        b = a + rng.integers(30, 1400, len(who))
        b = np.where(b > end, OPEN, b)
        add(who, 1, a, b)
        stop = np.minimum(b, end + 200)

        def within(m):
            return a[m] + (rng.random(int(m.sum())) * np.maximum(stop[m] - a[m], 1)).astype(int)

        for _ in range(3):
            m = rng.random(len(who)) < 0.6
            ua = within(m)
            add(who[m], 2, ua, ua + rng.integers(20, 400, len(ua)))
            m = rng.random(len(who)) < 0.45
            ma = within(m)
            add(who[m], 3, ma, ma + rng.integers(14, 300, len(ma)))
        m = rng.random(len(who)) < 0.3
        ia = within(m)
        add(who[m], 4, ia, ia + 1)
    p, k, f, t = map(np.concatenate, (p, k, f, t))
    kf, kt = f + rng.integers(0, 60, len(f)), np.full(len(f), OPEN)
    # Corrected later: the old version ends, a new one begins.
    c = np.flatnonzero(rng.random(len(f)) < 0.06)
    when = kf[c] + rng.integers(1, 150, len(c))
    kt[c] = when
    f2 = f[c] + rng.integers(-20, 20, len(c))
    t2 = np.where(k[c] == 4, f2 + 1, np.maximum(t[c], f2 + 1))
    p, k, f, t = np.r_[p, p[c]], np.r_[k, k[c]], np.r_[f, f2], np.r_[t, t2]
    kf, kt = np.r_[kf, when], np.r_[kt, np.full(len(c), OPEN)]
    o = np.argsort(p, kind="stable")
    write(os.path.join(out, "persons.csv"), "person,born,sex,migration", np.c_[np.arange(n), born, sex, mig])
    write(os.path.join(out, "facts.csv"), "person,kind,from,to,known_from,known_to", np.c_[p, k, f, t, kf, kt][o])


def write(path, header, rows):
    import numpy as np

    np.savetxt(path, rows, fmt="%d", delimiter=",", header=header, comments="")


QUERY = """
with m as (select row_number() over () as i, a, b, b - 1 as d, b - 1 + 92 as k from
   (select (x - date '1970-01-01') a, ((x + interval 1 month)::date - date '1970-01-01') b from
     (select unnest(generate_series(date '2005-01-01', date '2007-12-01', interval 1 month))::date x))),
 stock as (select m.i, f.person, bool_or(kind=1) e, bool_or(kind=2) u, bool_or(kind=3) a
   from m join facts f on f.f <= m.d and m.d < f.t and f.kf <= m.k and m.k < f.kt and kind <= 3 group by 1, 2),
 flow as (select m.i, f.person, count(*) n
   from m join facts f on kind = 4 and f.f >= m.a and f.f < m.b and f.kf <= m.k and m.k < f.kt group by 1, 2),
 x as (select coalesce(s.i, w.i) i, coalesce(s.person, w.person) person, coalesce(e, false) e,
     coalesce(u, false) u, coalesce(a, false) a, coalesce(n, 0) n
   from stock s full join flow w using (i, person)),
 y as (select x.*, p.sex, p.mig, year(dd) - year(bb)
     - (month(dd) * 100 + day(dd) < month(bb) * 100 + day(bb))::int age
   from x join (select *, date '1970-01-01' + born bb from persons) p using (person)
     join (select *, date '1970-01-01' + d::int dd from m) m using (i)),
 z as (select i, g, count(*) filter (e) e, count(*) filter (u) u, count(*) filter (a) a,
     count(*) filter (a or u) au, sum(n) n from y, (values (0),(1),(2),(3),(4),(5)) gs(g)
   where case g when 0 then true when 1 then age < 25 when 2 then sex = 1 when 3 then mig = 1
     when 4 then age >= 50 else sex = 1 and age < 25 end group by 1, 2)
select m.i, gs.g, coalesce(z.e, 0), coalesce(z.u, 0), coalesce(z.a, 0), coalesce(z.au, 0), coalesce(z.n, 0)
  from m cross join (values (0),(1),(2),(3),(4),(5)) gs(g) left join z on z.i = m.i and z.g = gs.g order by 1, 2"""


def run(out, threads):
    import duckdb

    con = duckdb.connect()
    con.execute(f"SET threads={threads}")
    started = time.perf_counter()
    con.execute(
        "create table persons as select person::int person, born::int born, sex::tinyint sex, "
        f"migration::tinyint mig from read_csv('{os.path.join(out, 'persons.csv')}')"
    )
    con.execute(
        'create table facts as select person::int person, kind::tinyint kind, "from"::int f, "to"::int t, '
        f"known_from::int kf, known_to::int kt from read_csv('{os.path.join(out, 'facts.csv')}')"
    )
    load = time.perf_counter() - started
    times = []
    for _ in range(6):
        started = time.perf_counter()
        rows = con.execute(QUERY).fetchall()
        times.append(time.perf_counter() - started)
    with open(os.path.join(out, "expected.csv"), "w", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow("month,group,entitled,unemployed,activated,activated_or_unemployed,integrations".split(","))
        writer.writerows(rows)
    counts = [con.execute(f"select count(*) from {table}").fetchone()[0] for table in ("persons", "facts")]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        json.dumps(
            dict(
                peer="duckdb " + duckdb.__version__, persons=counts[0], facts=counts[1], threads=threads,
                load_s=round(load, 3), query_s=round(sorted(times[1:])[2], 4), rows=len(rows), peak_mb=peak,
            )
        )
    )


if __name__ == "__main__":
    if len(sys.argv) >= 4 and sys.argv[1] == "generate":
        generate(int(sys.argv[2]), sys.argv[3])
    elif len(sys.argv) >= 3 and sys.argv[1] == "run":
        run(sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else os.cpu_count())
    else:
        sys.exit(__doc__)
